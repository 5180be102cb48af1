import time, json, os
from assistant.benching.many_cases import many_cases
from assistant.actions.find_cases import find_cases
from assistant.actions.claim_case import claim_case
from assistant.actions.look_at_case import look_at_case
from models.facts.review_queue import CaseFilter
from models.facts.review import *
from tests.reviews.given_reviews import *
from tests.given import some_evidence
N=int(os.environ.get("N","100000"))
def test_it(running):
    m=running.means
    t=time.perf_counter(); c0=time.process_time(); ids=many_cases(m,N); print("\nseed",N,time.perf_counter()-t,time.process_time()-c0, len(ids))
    case=a_case(m)
    s=a_staff_member()
    def timed(name,f,n=5):
        out=[]
        for _ in range(n):
            t=time.perf_counter(); c=time.process_time(); r=f(); out.append((round(1000*(time.perf_counter()-t)),round(1000*(time.process_time()-c))))
        print(name,out); return r
    p=timed("find",lambda:find_cases(m,s,CaseFilter()))
    print(p.counts,p.mine,p.overdue,len(p.cases))
    timed("find settled",lambda:find_cases(m,s,CaseFilter(states=(CaseState.SETTLED,))))
    timed("find settled appeals",lambda:find_cases(m,s,CaseFilter(states=(CaseState.SETTLED,),kinds=(CaseKind.APPEAL,))))
    timed("find mine",lambda:find_cases(m,s,CaseFilter(mine=True)))
    timed("find overdue",lambda:find_cases(m,s,CaseFilter(overdue=True)))
    timed("find id",lambda:find_cases(m,s,CaseFilter(case_id=case.case_id[:12],states=tuple(CaseState))))
    timed("next", lambda:find_cases(m,s,CaseFilter(),p.cursor))
    claim_case(m,s,case.case_id,1)
    f=timed("look", lambda:look_at_case(m,s,case.case_id),8)
    print(len(f.similar))
    f=timed("look bare", lambda:look_at_case(m,s,ids[-1]),5)
