// What every page of the console has: keys, and forms whose words outlive a sign-in.
import { wireDrafts } from "./drafts.js";
import { wireKeys } from "./keys.js";

wireDrafts();
wireKeys();
