#### assignment expressions
if (length := len(items)) > 3: print(length)
while chunk := read(4096): total += len(chunk)
found = [y := 1, y ** 2, (z := 3)]
call(a := 1, *b, c=(d := 2))
table[key := 0]
table[key := 0, other := 1]
squares = {(last := n) for n in numbers}
{first := 1, second := 2}
lambda: (x := 1)
#### positional-only and keyword-only parameters
def f(a, b, /, c, *, d): pass
def f(a, /): pass
def f(a=1, /, b=2, *, c, d=3, **e): pass
def f(*, a): pass
def f(*args, a, b=1, **kwargs): pass
def f(a: int = 1, *args: str, b: 'x', **c: dict[str, int]) -> None: pass
g = lambda a, /, b: a
g = lambda *, a=1: a
g = lambda *a, k=1, **kw: a if k else kw
g = lambda: (yield)
g = lambda: lambda x: lambda *y: 1
def f(
    a,  # one
    b=(1, 2),

    *c,
): pass
#### f-strings
print(f'{x=}', f'{x = !r:>10}', f'{ x  =  }', f'{x=:5}', f'{x=!s}', f'a{x=}b{y=}c')
f'{a:{b}.{c}f}' f"{d!r:^{w}}"
f'{(lambda x: x)(1)}'
x = f'{a}\n{b}' r'\x' if 0 else rf'\d{a}'
x = rf'\d{a}\{b}' + fr"{{{c}}}" + f'{a}\t{b}'
f"{ {'a': 1}['a'] }" f'{x!r}' f'{{}}' f'{a if b else c}' f'{a:%Y-%m-%d}'
f'{a != b}' f'{a == b}' f'{a:=10}' f'{a >= b:>5}' f'{a!=b!r}'
f'{a, b}' f'{*a, 1}' f'{yield_}' f'{yield 1}' f'{yield}'
f'' f"" 'x' f''
f'{{' f'}}' f'{{{a}}}' f'a{{b}}c' f'{{a' f'a}}' f'{{{{' f'{{}}{a}{{'
f'{a:}' f'{a!r:}' f'{a: }' f'{a:{b}}' f'{a:{b:{c}}}' f'{a:x{b}y{c}z}' f'{a:{b!r}}' f'{a:{b=}}'
f'''
{a}
  {b
   + c} d
''' 'tail' """more"""
'head' f'{a}' 'middle' 'two' f'{b}tail' u'end'
u'a' f'b' u'c'
F'{a}' fR'\{b}' Rf'{c}\'' rF"{d}\""
f'\{a}' f'\{{' f'\}}' f'\x41{a}\u0041\101\\' f'\
{a}'
f'{a["b"]}' f"{a['b']:{c['d']}}" f'{a[1:2]}' f'{a[b:=1]}' f'{{1, 2}}' f'{ {1, 2} }'
f'{a:{"x"}>{10}}' f'{a:\n}' f'{a:\x41}' rf'{a:\d}'
f'{not a}' f'{-a}' f'{await_}' f'{a or b:c}' f'{"a" "b"}' f'{"a" f"{b}"}'
f'é{ä}ö{"ü"}𝒳{z}' 'é' f'{𝒳}'
f'{a.b}' f'{a!a}' f'{a !r}' f'{a!r }' f'{  a  }'
f'{a}' '' 'b' '' f'{c}' '' '' f'{d}'
'' f'{a}' ''
'a' '' f'' f'b' '' f'{c}'
f'{a:\
}' f'a\
' 'b'
#### f-strings of 3.12
f'{x['a']}' + f"{f"{f"{1}"}"}"
f'{'\n'.join(a)}' f'{a['\'']}'
f'''{
  x  # comment }
  + 1
}''' f'{
 a
}'
f'{f'''{f"{a:{'>'}10}"}'''}'
f'{a #}
}'
f'{x = # why
}'
f'{
  [1,
   2]
  :>{
  w}}'
f'{a:{'b'}}' f'{'c' 'd'}' f"{'''e
f'''}"
f'{lambda_}' f'{(lambda: 1)!r}' f'{x:{(lambda: 1)()}}'
#### t-strings of 3.14
x = t'hello {name!r:>{w}}'
y = T"{a}" t'''{b
}''' rt'\\d{c}'
t'' t"a" t'{b}'
t'{a=}' t'{ a }' t'{a.b(1)!s:x{c}y}' t'{a = !r}'
t'{{' t'}}{x}' Tr'\{x}'
t'{f'{a}'}'
f'{t'{b}'}'
t'{
  a  # why
  + b
}' t'{a # why
=}'
#### strings
a = b'x' B"y" + Rb'z' + b'w' + '''a
b''' + r'\'' + '\
q'
'' "" '''''' """""" '\'' "\"" '''"''' """'"""
'\a\b\f\n\r\t\v\\\'\"\0\12\123\400\x7f\u00e9\U0001F600\d\8 \ud800 \ude00'
b'\a\b\f\n\r\t\v\\\'\"\0\12\123\377\x7f\u00e9\U0001F600\d\N{DASH}'
'\N{EM DASH}' '\N{BULLET}x' f'\N{EM DASH}{a}\N{EM DASH}'
r'\N{x}' R"\n" u'unicode' U"x"
'one' "two" r'\three' '''four
five''' u'six'
u'one' 'two'
b'one' Rb'\two' bR'\three'
b'\400\777\8'
x = ('a'
     'b' # c
     f'{d}')
'é' "𝒳𝒴" 'ö' + 'ä'
'''a\
b
''' 'x\
y'
#### numbers
a = [0x_FF, 0b1_0, 0o17, 1_000.5e-1_0, 1j, .5, 1.e5, 5.j, 0, 00, 0_0, 1_0j]
x = 1. + 2.*3. / 4. - .1e1j
big = [9007199254740991, 9007199254740992, 0xFFFFFFFFFFFFFFFFFF, 123456789012345678901234567890, 0b1111]
small = [1e400, 1e-400, 1E5, 1e+5, 0.1, 5e-324, 1.7976931348623157e308, 0e0, 00.5, 09.5, 09e1, 0777.]
mixed = 1if x else 2
mixed = [0x1for x in y]
1 .real, 1..real, 1.0.real, 1e5.real
#### expressions
if a is not b not in c < d != e: pass
-x ** -y, not a == b, ~c, +d, await_
x = a if b else c if d else e
x = (a if b else c) if (d if e else f) else (g)
not not a, - - a, -+~a, not -a
a or b and c or not d and e
a + b * c - d // e % f @ g / h
a << b >> c & d ^ e | f
(a + b) * (c) ** (d)
a ** b ** c
-a ** -b ** -c
(a)(b)[c].d
(((a)))
((a), (b))
a < b < c, a == b, a in b, a is b, a not in b, (a not in b) not in c
print >> out, 'x'
a if b else lambda: c
a[b](c)[d:e].f
(a).b, (a)[b], (a)(b), (a) + (b), (a) if (b) else (c), (a) or (b), not (a), -(a), (a) < (b)
(yield)
(yield a, b)
(yield from a)
... if ... else ...
None, True, False, Ellipsis, ...
a@b
#### tuples, lists, sets, dictionaries
(), [], {}, (a,), [a,], {a,}, {a: b,}
a, = b,
(a, b,), (a, *b), [*a, *b], {*a, b}, {**a, 'b': 1, **c}
[a, b], {a, b}, {a: b, c: d}
x = *a, b
x = a, *b, c,
{'a': lambda: 1, 'b': c if d else e}
{**a | b}
{a: b
 , c: d}
return_ = [  # comment
    a,

    b
]
#### slices and subscripts
x[1:2, ::3, ...] = y[a:b:c][:, None]
x[:], x[::], x[a:], x[:b], x[::c], x[a:b], x[a::c], x[:b:c]
x[a,], x[a, b], x[(a, b)], x[()]
x[a:b, c], x[a if b else c:d], x[lambda: 1]
x[*a], x[*a, b], x[a, *b], x[*a,]
#### comprehensions
[f(*p) for c, *p in q]
{k: v for k, v in x if y if z}, {*a, *b}, {**a, 'b': 1}, (x for x in y)
[x for x in a if b if c for y in d if e]
[x for x, in a], [x for (x, y) in a], [x for x.y in a], [x for x[0] in a], [x for x in (a, b)]
[x for x in a or b if c and d]
[[y for y in x] for x in z]
[x if a else b for x in c]
{x for x in y}
(a for a in b if lambda_)
[x for x in lambda_ if (lambda: y)]
#### generator expressions as arguments
f(x for x in y)
sum(a) if b else c(d for d in e)
f((x for x in y), 1)
f(x for x in y).z
class A(f(x for x in y)): pass
f((x for x in y))
#### calls
f(*c, b=2, *e, **{'a': 1}, **d)
f(a, *b, c=d, *e, **g)
f(), f(a,), f(a=1,), f(*a,), f(**a,)
f(a)(b)(c)
f(
    a,
    b=c,  # d
)
f(*a or b, **c or d)
f(a=lambda: b, c=d if e else g)
f(a)[b].c(d)
#### statements
global_ = 1
def f():
    global a, b
    def g():
        nonlocal_ = 1
    del a, b[0], c.d
    def h():
        nonlocal a
        return
    return 1, *a
    return (yield)
    return
import a; x = 1; y = 2;
if x: y; z
else: pass
if x: y;
assert x, \
  'm'
assert x
x = 1 + \
    2
raise A(b) from c
raise
raise A
del (a), [b, c], (d, e), f,
del (a)
del a, (b,)
pass; break_; continue_
for x in y: break
for x in y: continue
x = y = z = 1
x = yield_
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x %= 1; x **= 1; x <<= 1; x >>= 1; x |= 1; x ^= 1; x &= 1; x //= 1
x += 1, 2
x.y += *a, b
a, *b = c
*a, = b
[a, [b, *c]] = d
(a), b.c, d[0] = e
for x, *y in z: pass
for x in *a, *b: pass
for (x) in (y): pass
for x, in y: pass
for x in y,: pass
for x.a, y[0], (z, [w]) in q: pass
#### annotations
x: int
y: int = 1
(z): str = 'a'
a.b: int = 2
c[0]: int
(a.b): int
x: int = yield_
x: tuple = 1, *y
x: 'str' = lambda: 1
def f() -> ...: ...
def f() -> Dict[str, Tuple[int, ...]]: x: List['A'] = []; return x
#### yields and awaits
def f():
    x = yield
    yield
    (yield)
    x = yield a, *b
    x += yield
    x: int = yield y
    yield from g()
    x = yield from g()
    await_ = (yield), (yield 1)
async def f():
    return [x async for x in y if await z]
async def f():
    async with a as b, c: pass
    async for x in y: pass
    else: pass
    await x ** 2
    return -await y
    await f(await g(), *await h())
    x = await a.b[c](d)
    [await x for x in y async for z in w]
    {x: y async for x, y in z}
    (x async for x in y)
    async def g(): pass
    async with (a as b, c): pass
    f(x async for x in y)
#### compound statements
while x: break
else: y
try: a
except: b
else: c
finally: d
try:
    a
except A:
    b
except (A, B) as e:
    c
except a.b(c): d
try: a
finally: b
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if a: b
elif c: d
if a:
    if b:
        c
    elif d:
        e
for x in y:
    pass
else:
    pass
for x in y:
    try: pass
    finally:
        for z in w: break
#### with
with a() as self.x, b() as (c, d), e() as f[0]: pass
with (open('a') as f, open('b') as g,):
    pass
with (a, b): pass
with (a), (b) as c: pass
with (yield_): pass
with (
    StringIO() as a,
    b.c(d) as e.f,
    g,
):
    pass
with (a, b) as c: pass
with (a): pass
with (a) as b: pass
with (a as b): pass
with (a).b as c: pass
with (a, b).c: pass
with (a)(b): pass
with (a for a in b): pass
with (a := b): pass
with (a, b := c): pass
with (yield): pass
with (*a, b): pass
with (): pass
with (a if b else c, d): pass
with a as [b, c], d as (e): pass
with (a) + (b): pass
with (a,): pass
with a, b: pass
with ((a, b)): pass
with ((a, b) as c): pass
with (lambda: a): pass
with (lambda: a, b): pass
with (a, b), c: pass
with (a as b, (c, d) as e): pass
#### except groups
try: pass
except* (A, B) as e: pass
except* C: pass
try: pass
except *A: pass
#### except without parentheses, 3.14
try: pass
except A, B: pass
except A.b, c[d], e(): pass
try: pass
except* A, B: pass
#### decorators
@a[0].b(c) if d else e
@(yield_ := f)
def g(): pass
@x | y
class A: pass
@a
@b.c(d)  # e

# f
@g
async def h(): pass
@lambda f: f
def g(): pass
class A:
    @property
    def b(self): pass
    @b.setter
    def b(self, c): pass
#### classes
class A(B, metaclass=C, **kw): 
    'doc'
    x = 1
class D(): pass
class E(*bases, x=1, **kw): pass
class F(A, B,): pass
class G:
    class H:
        def i(self): pass
    j = 1

    k = 2
class L: x = 1; y = 2
#### imports
from . import a
from ...b.c import (d as e, f,)
from .... import g
from ..... import g as h
import a.b as c, d
import a . b
from x import *
from .x import (
    a,  # b
    c as d
)
from . . import e
from .... .a import b
from __future__ import annotations
#### match
match x:
    case 1 | 2: a
    case [a, *rest] if a > 1: b
    case {'k': v, **rest}: c
    case Point(x=0, y=0): d
    case a.b.c: e
    case -1 | 1+2j: f
    case (1, 2) as t: g
    case str(): h
    case {}: i
    case []: j
    case (): j
    case None | True: k
    case False: k
    case {None: a, True: b, -1: c, 'd' 'e': f, g.h: i, 1-2j: k, **_rest}: l
    case {'a': 1,}: l
    case {**rest}: l
    case {**rest,}: l
    case (a): l
    case (a,): l
    case (a, *_): l
    case [a]: l
    case [a,]: l
    case [*_]: l
    case [*a, b, *c]: l
    case (1 | 2): l
    case (1 | b.c) if a: l
    case (A() | B()) as c, d: l
    case A(b, c.d, e=f, g=1,): l
    case A(b as c, d=(e as f)): l
    case a.B(): l
    case 'a' "b" | b'c': l
    case -1.5: l
    case -1j: l
    case -0x1 + 2j: l
    case [[a, b], {'c': [d]}]: l
    case _: l
match a, *b:
    case 1, 2: pass
    case *_, : pass
    case *a, b: pass
    case a, : pass
match x:
    case f.g(1, z=[y]): pass
    case _ if (y := x): pass
#### match, subjects
match -x:
    case -1: pass
match (x):
    case 1: pass
match [a]:
    case [b]: pass
match {a: b}:
    case {}: pass
match not x:
    case 1: pass
match lambda: 1:
    case 1: pass
match x[1:2]:
    case 1: pass
match x,:
    case 1: pass
match (yield_):
    case 1: pass
match *a, b:
    case 1: pass
match x := y:
    case 1: pass
match f'{x}':
    case 1: pass
match match:
    case case: pass
match await_, x:
    case 1:
        match y:
            case 2: pass
    # comment
    case 3: pass
match ...:
    case 1: pass
match 'a' 'b':
    case 1: pass
#### soft keywords as names
match = 1
case = 2
type = 3
_ = 4
match.x = match[case] = match(1, 2)
match (a, b)
match[0]
match[0]: int
match * a
match - a
match -a
match in x
match is None
match if match else match
match, case = type
match: int
match = [match for match in match]
print(match, case, type)
def match(case, type): return match
a.match.type.case.print.exec = 1
f(match=1, type=2, case=3, print=4)
class match: case = 1
type.x = 1
type(x)
type[x] = 1
type, x = 1
type + 1
type
print
(print)
exec(a, b)
print(a, file=b)
lambda match: case
for match in case: pass
import match, type as case
from match import case as type
with match as case: pass
del match, case
global_match = match
#### starred types of 3.11
def f(*args: *Ts): pass
def f(*args: *tuple[int, ...], **kw: int) -> A[*Ts]: ...
a: tuple[int, *Ts] = x[*y, 1]
#### type parameters of 3.12
def f[T: int, *Ts, **P](x: T) -> T: return x
class A[T: (int, str)](B[T], metaclass=M): x: T
class A[T]: pass
async def f[T](): pass
type X[T] = list[T]
type Y = int
type Z[T: int, *Ts, **P,] = lambda: 1
type type = type
type match[T] = case
type = 1
type(x)
type.y = 2
@d
def f[T](): pass
#### defaults of type parameters of 3.13
def f[T = int, *Ts = *tuple[int], **P = [int]](x: T): ...
type A[T = str] = T
class C[T: int = bool]: ...
type A[*Ts = Ts] = T
#### layout
def f():
    x = 1
# comment at the margin
    y = 2
  # odd
    return y
if x:
	y = 1
	if z:
		w = 1
else:
	q = 2
def f(
a,
  b
):
  x = [
1,
]
  return x
if a:
    b

    # c

    d
if a: # b
    c # d
# e
if \
  a: \
    b
x = \
1
class \
  A: pass
def f():
    return (
  1)
x = [
  a, # b
  # c
]; y = 1
#### names beyond ASCII
naïve = 1
变量 = naïve
def ƒ(µ): return µ
x.é = y.𝒳𝒴 = ﬁ
f(é=1, ﬁ=2)
import é as ﬁ, ö.ä
from é.ﬁ import ö as ä
global_é = 'é', é, 'ö'
lambda ﬁ: ﬁ
class Ünï: ö: ä = é
def g(é: ﬁ = 1, *ö, ä, **ü): global x
#### one statement, no line break at the end
def f():
    return 1
