# Programs with every rule of names, for test/python/scopes-oracle.test.ts: each part after a line "####" is compared
# with CPython's symbol table, if that version can compile it.

#### type parameters
def f[T, *Ts, **P](x: T, *args: *Ts, y: P.args = 1, **kwargs: P.kwargs) -> T:
    def g(y: T) -> T:
        return T
    class D(T): ...
    return g
class C[T: int, U: (str, bytes), V = list[T]](Base[T], metaclass=M[U]):
    x: T
    def m[W: T](self, x: W) -> T: return V, W
    class D[T]: y: T
    type A[K: T] = dict[K, V]
    type B = lambda: T
type X[T] = list[T]
type Y = X[int]
def outer[T](a):
    T
    def inner():
        nonlocal a
        a = T
#### private names
class _C__:
    __x = 1
    __y__ = 2
    def __m(self, __p, *__args, **__kw):
        global __g
        import __a.__b, __c as __d
        from m import __e
        __g = self.__x
        for __i in __p: pass
        try: pass
        except E as __e2: pass
        lambda __l: __l + __p
        [__z for __z in __p]
        def __f(): nonlocal __p; __p = 1
        class __D:
            __v = __x
        return __x, __class__
    __w: int = __x
class ___:
    __x = 1
#### private names of type parameters
class __G[__T](__B[__T], k=__K):
    __v: __T
    def m(self) -> __T: return __T
#### class scopes
x = 1
class C:
    x = x
    y = [x for x in range(x)]
    z = [x for _ in range(3)]
    def f(self, a=x): return x, z
    def g(self): return super().g(), __class__
    w = lambda: x
    v = (y for y in y)
    class D(x):
        x = y
        def h(self): return super
def fn():
    x = 1
    class C:
        print(x)
        def m(self): return x
    class D:
        x = x
        def m(self): return x
    class E:
        nonlocal x
        x = 2
        def m(self): return x
    class F:
        global x
        x = 3
        def m(self): return x
#### super in odd places
class C:
    super
    a = [super() for _ in ()]
    b = lambda: super()
    c = (super() for _ in ())
    def m(self):
        return [super().m for _ in self], lambda: super(), __class__
    def n(self, super): return super
super()
def f(): super()
#### globals and nonlocals
def f():
    global a, b
    a = 1
    def g():
        a
        nonlocal_c = 1
        def h():
            nonlocal nonlocal_c
            nonlocal_c += 1
            global d
            d = 1
        return b
    del c
    c = 1
    def k():
        return c
    for e in c: pass
    return e
def o():
    a = 1
    def p():
        global a
        def q(): return a
        class R:
            a = a
            def s(self): return a
a: int = 1
#### walrus
if (n := 10) > 5: pass
[last := i for i in range(n)]
print(last)
def f():
    [y := x for x in range(3)]
    [[z := w for w in x] for x in range(3) if (q := x)]
    def g():
        nonlocal y
        any((y := v) for v in range(3))
    lambda: [u := t for t in ()]
    return y, z, (lambda: (s := 1))
def h():
    global y
    [y := x for x in range(3)]
    {(k := a): (l := b) for a, b in ()}
    return y
#### comprehensions
def f(a, b, c):
    x = 1
    [x for x in a if x for y in x]
    [lambda: x for x in a]
    {x: (lambda: b) for x in a}
    (x for x in a for y in b)
    [[c for c in x] for x in a]
    [[b for _ in x] for x in a]
    return [(lambda: z) for z in a], z
[g for g in [lambda: g for g in ()]]
def k():
    for i in range(3): [j for j in range(i)]
    def l(): return i
    return [i for i in (i for i in range(i))]
#### exceptions, patterns, imports, del
def f(v):
    try: pass
    except* A as e: e
    match v:
        case [a, *b] | (a, b): pass
        case {"k": c, **d}: pass
        case C(e, f=g) as h if h: pass
        case M.v | {M.k: _}: pass
        case i: pass
    import a.b.c, d.e as j
    from . import k as l
    with a as m, b as (n, [o, *p]), c as q.r, d as s[t]: pass
    for u, v[w] in x: pass
    del m, (n, o), q.r, s[t]
    def y(): return a, c, l
from m import *
import os, os.path as osp
#### except without star
def f():
    try: pass
    except E as e: lambda: e
    except (A, B): pass
    return __debug__
#### annotations of variables
x: int
y: "str" = 1
(z): int
(w): int = 2
a.b: int
a[c]: d = e
if x:
    cond: v
class C:
    p: q
    if p:
        r: s
    t: [u for u in v]
    def m(self, x: p, *y: q, z: (lambda: p) = p, **k: r) -> p:
        l: t
        n: t = x
        self.o: t = x
        k: [i for i in t]
        return l
def f():
    v = 1
    u: v
    def g(h: v = v) -> v: return u
#### future annotations
from __future__ import annotations
x: int = y
class C:
    p: q
    if 1:
        r: s
    def m(self, x: p = p) -> q: ...
def f(a: b):
    c: d = a
    def g(e: c) -> a: ...
    return g
#### decorators and defaults
@dec(lambda a: b)
@other
def f(a, b=lambda: a, /, c=c, *, d=(d := 1), e): return a
@dec([i for i in x])
class C(*bases, k=lambda: C, **kw):
    @property
    def p(self): return p
    @p.setter
    def p(self, v): self.q = v
lambda a, *b, c=a, **d: (a, b, c, d, e)
#### annotations of methods in generic classes
class C[T]:
    U = T
    def m(self, a: T, b: U): return T
    def n[S](self, a: S, b: T, c: U = U): return U
    type A = U
    type B[K = U] = T | K
    x: [y for y in T]
class D[T]:
    T = 1
    def m(self, a: T) -> T: return T
    x: T
#### async
async def f(a):
    async with a as b, c as d: pass
    async for e in b: await e
    g = [h async for h in a if await h]
    i = {await j: k async for j, k in a}
    return (l async for l in a)
#### strings
def f(a):
    x = 1
    return f"{a!r:>{x}} {(lambda: a)} {[a for a in x]} {y:=10}"
def g(a):
    return lambda: f"{a}"
#### template strings
def f(a):
    x = 1
    return t"{a!r:>{x}} {(lambda: a)}"
