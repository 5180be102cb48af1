"""The arrays that pictures are here, under the names that signatures use."""

from typing import Any

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
"""Height x width x 3, blue first as OpenCV and the networks want it."""

Grey = npt.NDArray[np.floating[Any] | np.integer[Any]]
"""Height x width, bytes."""

Corners = npt.NDArray[np.float32]
"""4 x 2, pixels: top left, top right, bottom right, bottom left."""

Matrix = npt.NDArray[np.floating[Any] | np.integer[Any]]
"""3 x 3, takes pixels of one picture to those of another."""

Outline = npt.NDArray[np.floating[Any] | np.integer[Any]]
"""Points around an area, as OpenCV gives them."""
