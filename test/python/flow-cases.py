# Small programs for test/python/flow.test.ts. Each begins with a line "#### title". If it holds a function, the first
# one is looked at, else the module. What a comment after a statement claims is checked; claims are separated by ";":
#   unreachable          no path leads to the statement (every statement without this claim must be reachable)
#   x <- 3, 5, unbound   the first read of x on this line is reached by the bindings of lines 3 and 5 or by none
#   x <- nothing         control never comes to that read
#   uses 4, 6            the binding on this line is read on lines 4 and 6
#   single / not single  exactly one binding (never unbound) reaches the read that was claimed before it
#   untracked            other code may bind that name
#   leaves return raise  every path through the block that this line opens leaves it, in these ways
#   may end              control can come to the end of the block that this line opens
#   again / not again    the statement can be executed again
#   round / no round     after the statement the innermost loop can begin another round
#   exits normal raise   how the function may be left after the statement
#   reaches 6            control can come from the statement to the one on that line; also "never reaches 6"
#   … avoiding 4         only paths over nothing on that line count (after "exits" and "reaches")
# The first line of a program may claim "falls through" or "never falls through", and "module" to look at the module
# although there is a function. Lines count from the title as line 0.

#### straight line
def f(a):  # falls through
    b = a  # a <- 1; single; uses 3
    c = b  # b <- 2; single; not again
    del b
    return_me = c

#### return ends the path
def f(a):  # never falls through
    return a
    a = 1  # unreachable
    print(a)  # unreachable; a <- nothing

#### if without else
def f(a):  # falls through
    if a:  # may end
        x = 1
    print(x)  # x <- 3, unbound; not single

#### if with else
def f(a):
    if a:
        x = 1  # uses 6
    else:
        x = 2
    print(x)  # x <- 3, 5

#### elif chain that always returns
def f(a):  # never falls through
    if a == 1:  # leaves return
        return 1
    elif a == 2:  # leaves raise
        raise ValueError
    else:
        return 2
    print(a)  # unreachable

#### constant conditions
def f():  # never falls through
    if True:
        x = 1
    else:
        x = 2  # unreachable
    if 0:
        x = 3  # unreachable
    if not None:
        print(x)  # x <- 3; single
    while 1:
        x = 4

#### TYPE_CHECKING is no constant
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import x
else:
    x = None
print(x)  # x <- 3, 5

#### and, or, not in a condition
def f(a, b):
    if a and (x := b):
        print(x)  # x <- 2; single
    elif not (a or (y := b)):
        print(y)  # y <- 4; single
    else:
        print(y)  # y <- 4, unbound
    print(x)  # x <- 2, unbound

#### walrus in an expression that may be skipped
def f(a):
    z = a and (x := 1)
    print(x)  # x <- 2, unbound
    y = (w := 1) if a else (w := 2)
    print(w)  # w <- 4

#### conditional expression as a condition
def f(a, b, c):
    if (x := 1) if a else (x := c):
        print(x)  # x <- 2

#### chained comparison
def f(a):
    if 0 < a < (x := a):
        print(x)  # x <- 2; single
    print(x)  # x <- 2, unbound

#### while loop
def f(a):  # falls through
    n = 0
    while n < a:  # n <- 2, 4
        n = n + 1  # n <- 2, 4; again; round
    print(n)  # n <- 2, 4; not again

#### while True without break
def f(a):  # never falls through
    while True:
        a = a + 1  # a <- 1, 3; again
    print(a)  # unreachable

#### while True with break
def f(a):  # falls through
    while True:
        x = a()
        if x:
            break  # no round; not again
        y = 1  # round
    print(x)  # x <- 3
    print(y)  # y <- 6, unbound

#### while with else
def f(a):
    while a:
        if a():
            x = 1
            break
    else:
        x = 2
    print(x)  # x <- 4, 7

#### for loop
def f(items):
    for item in items:
        last = item  # item <- 2; single
    print(item)  # item <- 2, unbound
    print(last)  # last <- 3, unbound

#### for with else and continue
def f(items):  # falls through
    for item in items:
        if item:
            continue  # round
        x = 1
    else:
        y = 2
    print(y)  # y <- 7; single
    print(x)  # x <- 5, unbound

#### for over the same name
def f(xs):
    for xs in xs:  # xs <- 1; uses 3, 4
        print(xs)  # xs <- 2; single
    return xs  # xs <- 1, 2

#### break leaves only the inner loop
def f(a):
    for x in a:
        for y in x:
            break  # no round; again
        print(y)  # y <- 3, unbound
    return 1

#### the for target is bound anew in each round
def f(a):
    for x in a:
        x = 1
        print(x)  # x <- 3; single
        del x
    print(x)  # x <- unbound

#### nested loops: a definition of the last round
def f(a):
    for x in a:
        if x:
            print(y)  # y <- 5, unbound
        y = x

#### augmented assignment
def f(a):
    n = 1
    n += a  # n <- 2; single; uses 4
    print(n)  # n <- 3; single
    m += 1  # m <- unbound

#### annotated names
def f():
    x: int
    print(x)  # x <- unbound
    y: int = 1
    print(y)  # y <- 4; single

#### unpacking and starred targets
def f(a):
    (x, [y, *z]), a.b, a[x] = a
    print(x, y, z, a)  # x <- 2; y <- 2; z <- 2; a <- 1

#### del
def f(a):
    x = 1
    if a:
        del x
    print(x)  # x <- 2, unbound
    del a
    a  # a <- unbound

#### import binds
def f(a):
    if a:
        import os.path
    else:
        from m import os
    print(os)  # os <- 3, 5

#### def and class bind
def f(a):
    if a:
        def g(): ...
    else:
        class g: ...
    return g  # g <- 3, 5

#### try and except
def f():  # falls through
    try:
        x = g()
    except ValueError:
        print(x)  # x <- unbound
        x = 0
    print(x)  # x <- 3, 6

#### the handler sees what was bound before the failure
def f():
    x = 0
    try:
        x = 1
        g()
        x = 2
        h()
        x = 3
    except ValueError:
        print(x)  # x <- 4, 6
    print(x)  # x <- 4, 6, 8

#### nothing that can fail before the binding
def f():
    try:
        x = 1
        g()
    except ValueError:
        pass
    print(x)  # x <- 3; single

#### try, except and else
def f():
    try:
        g()
    except ValueError:
        return 1
    else:
        x = 1
    print(x)  # x <- 7; single

#### an exception in else is not caught here
def f():  # never falls through
    try:
        a = 1
        h()
    except ValueError:
        x = 1
    else:
        g()
        x = 2
    return x  # x <- 6, 9

#### finally runs on every way out
def f(a):  # never falls through
    try:
        x = 1
        return a()
    finally:
        print(x)  # x <- 3; single
    print(x)  # unreachable

#### finally after a failure does not pollute the normal way
def f():
    try:
        x = g()
    finally:
        close()
    print(x)  # x <- 3; single

#### finally may see nothing bound
def f():
    try:
        x = g()
    finally:
        print(x)  # x <- 3, unbound
    return 1

#### return in finally swallows
def f():  # never falls through
    try:
        raise ValueError
    finally:
        return 1  # exits normal
    return 2  # unreachable

#### break through finally
def f(a):  # falls through
    while True:
        try:
            x = 1
            break
        finally:
            a()
        print(x)  # unreachable
    print(x)  # x <- 4; single

#### continue through finally
def f(items):
    for item in items:
        try:
            continue  # round
        finally:
            x = item
        print(1)  # unreachable
    print(x)  # x <- 6, unbound

#### nested finally
def f(a):
    try:
        try:
            return 1
        finally:
            x = 1
    finally:
        y = 2
        print(x)  # x <- 6
    print(3)  # unreachable

#### except name is deleted at the end
def f():
    try:
        g()
    except ValueError as e:
        print(e)  # e <- 4; single
    print(e)  # e <- unbound

#### except name is deleted on break too
def f(a):
    while a:
        try:
            g()
        except ValueError as e:
            break
    print(e)  # e <- unbound

#### except name shadows and takes away
def f():
    e = 1
    try:
        g()
    except ValueError as e:
        pass
    print(e)  # e <- 2, unbound

#### several handlers
def f():
    try:
        g()
    except ValueError:
        x = 1
    except (KeyError, TypeError):
        x = 2
    except:
        x = 3
    else:
        x = 4
    print(x)  # x <- 5, 7, 9, 11

#### a body that cannot fail still has a possible handler
def f(a):
    try:
        b = a
    except ValueError:
        print(1)
    return b  # b <- 3

#### a missing global may be caught
try:
    text = unicode
except NameError:
    text = str
print(text)  # text <- 2, 4

#### all handlers leave
def f():  # falls through
    try:
        x = g()
    except ValueError:  # leaves return
        return 1
    except Exception:  # leaves raise
        raise
    print(x)  # x <- 3; single

#### except star
def f():  # falls through
    try:
        x = g()
    except* ValueError:
        x = 1
    except* TypeError:
        y = 2
    print(x)  # x <- 3, 5, unbound

#### with does not hide a failure by default
def f(p):  # falls through
    with open(p) as h:
        x = h.read()  # h <- 2; single
    print(x)  # x <- 3; single

#### with around return
def f(p):  # never falls through
    with open(p) as h:  # leaves return
        return h.read()
    print(1)  # unreachable

#### an unknown context manager may swallow
def f(m):  # never falls through
    with m:
        return m()
    print(m)  # m <- 1

#### suppress swallows
def f():  # falls through
    with contextlib.suppress(ValueError):
        x = g()
    print(x)  # x <- 3, unbound

#### assertRaises swallows
def f(self):  # falls through
    with self.assertRaises(ValueError) as context:
        raise ValueError
    print(context)  # context <- 2; single

#### several with items
def f(a):
    with open(a) as b, open(b) as c:  # a <- 1
        print(b, c)  # b <- 2; c <- 2

#### match without a wildcard
def f(a):  # falls through
    match a:
        case 1:
            x = 1
        case [y, *z] if y:  # y <- 5
            x = z  # z <- 5
        case {"k": v, **rest}:
            x = v, rest  # v <- 7; rest <- 7
        case C(p, q=r) | D(p, r):
            x = p, r
    print(x)  # x <- 4, 6, 8, 10, unbound
    print(y)  # y <- 5, unbound

#### match with a wildcard
def f(a):  # never falls through
    match a:
        case 1:
            return 1
        case _:
            return 2
    print(a)  # unreachable

#### match with a capture of everything
def f(a):
    match a:
        case 1 | 2 as n:
            x = n  # n <- 3; single
        case other:
            x = other  # other <- 5; single
        case 3:
            x = 3  # unreachable
    print(x)  # x <- 4, 6

#### a guard keeps the capture
def f(a):
    match a:
        case y if y > 1:
            return 1
        case 0:
            print(y)  # y <- 3; single
    print(y)  # y <- 3; single

#### raise
def f(a):  # never falls through
    if a:  # leaves raise
        raise ValueError
    raise KeyError  # exits raise
    print(a)  # unreachable

#### assert
def f(a):  # never falls through
    assert a, (x := 1)
    print(x)  # x <- unbound
    assert False, a
    print(a)  # unreachable

#### calls that never return
import sys, os
def f(a):  # falls through
    if a == 1:  # leaves noReturn
        sys.exit(1)
    elif a == 2:  # leaves noReturn
        os._exit(1)
    elif a == 3:
        a or sys.exit(1)
    else:
        x = 1
    print(x)  # x <- 10, unbound

#### sys.exit runs finally and may be caught
import sys
def f(a):
    try:
        x = 1
        sys.exit()
    except SystemExit:
        print(x)  # x <- 4; single
    finally:
        y = 1
    print(y)  # y <- 9

#### os._exit runs nothing
def f(a):
    try:
        x = a
        os._exit(1)
        print(1)  # unreachable
    finally:
        y = 1

#### a local name like one that never returns
def f(exit):  # falls through
    exit(1)
    print(1)

#### self.fail
def f(self):  # never falls through
    self.fail("no")
    print(1)  # unreachable

#### list comprehension
def f(a):
    b = [x for x in a if x]  # a <- 1; x <- 2
    c = [(last := y) for y in b]
    print(last)  # last <- 3, unbound

#### comprehension conditions and inner loops
def f(a):
    b = {x: y for x in a if (z := x) for y in x}
    print(z)  # z <- 2, unbound

#### generator expression
def f(a):
    b = (x for x in a)  # x <- 2
    return b

#### lambda and nested functions are single points
def f(a):  # never falls through
    g = lambda: a
    def h():
        return a  # a <- 1, 5; untracked
    a = 2
    return g, h

#### a nested function writes
def f():
    n = 0
    def g():
        nonlocal n
        n = 1
    g()
    return n  # n <- 2; untracked

#### a nested function only reads
def f():
    n = 0
    def g():
        return n
    n = 1
    return n  # n <- 5; single

#### a function writes a module name
count = 0  # module
def f():
    global count
    count = 1
class C:
    pass
print(C)  # C <- 5; single
#### module names that functions write
if count:  # module
    count = 0
class f:
    def g(self):
        global count
        count = 1
print(count)  # count <- 2, unbound; untracked

#### yield and await are ordinary
async def f(a):  # falls through
    x = await a
    y = yield x  # x <- 2; single
    print(y)  # y <- 3; single

#### async for and async with
async def f(a):  # falls through
    async for x in a:
        async with x as y:
            z = y  # y <- 3; single
    print(z)  # z <- 4, unbound

#### exits
def f(a):
    if a:
        a()  # exits normal
        return 1  # exits normal
    x = 1  # exits normal raise
    a()  # exits normal
    return 2

#### break in the else of an inner loop
def f(a):
    for x in a:
        for y in x:
            pass
        else:
            break  # no round; not again
    return x  # x <- 2, unbound

#### leaving a loop by return
def f(a):  # falls through
    for x in a:  # leaves return
        return x  # no round
        print(x)  # unreachable
    print(a)

#### blocks that leave in several ways
def f(a):
    for x in a:  # leaves return continue break
        if x:  # leaves return
            return 1
        elif a:  # leaves continue
            continue
        else:
            break

#### a loop inside a block keeps its own break
def f(a):
    if a:  # leaves raise
        while True:  # leaves break
            break
        raise ValueError

#### global names are not looked at
def f():
    global g
    g = 1
    return g  # g <- 3; untracked

#### statements after continue
def f(a):
    for x in a:
        if x:
            continue
            print(x)  # unreachable
        print(x)  # x <- 2; single

#### try in a loop with continue in the handler
def f(a):
    for x in a:
        try:
            y = x()
        except ValueError:
            continue  # round
        print(y)  # y <- 4; single
    return y  # y <- 4, unbound

#### retry loop
def f(a):  # never falls through
    while True:
        try:
            return a()
        except ValueError:
            print(1)  # again; round

#### an endless loop can be interrupted
def f(a):
    try:
        x = a()
        while True:
            pass
    except KeyboardInterrupt:
        print(x)  # x <- 3, unbound
    return x  # x <- 3, unbound

#### handler that may not leave
def f(a):
    try:
        x = a()
    except ValueError:
        if a:
            raise
    print(x)  # x <- 3, unbound

#### return inside an else of try with finally
def f(a):  # never falls through
    try:
        a()
    except ValueError:
        return 1
    else:
        return 2
    finally:
        a()  # exits normal raise
    return 3  # unreachable

#### finally that cannot complete
def f(a):  # never falls through
    try:
        return a()
    finally:
        raise ValueError  # exits raise

#### what must be closed
def f(p):
    h = open(p)  # exits normal raise avoiding 6; reaches 6; never reaches 6 avoiding 3; reaches 6 avoiding 5
    x = h.read()  # exits normal avoiding 6; exits normal raise
    if x:
        return x  # exits normal
    h.close()  # exits normal
    return p  # never reaches 6

#### what finally always closes
def f(p):
    h = open(p)
    try:  # exits avoiding 6; exits normal raise
        return h.read()
    finally:
        h.close()

#### paths in a loop
def f(a):
    for x in a:
        if x:  # reaches 6; reaches 3; never reaches 3 avoiding 6
            y = 1  # never reaches 6; reaches 5
            break  # never reaches 6
        x.y()  # reaches 4; never reaches 4 avoiding 3; reaches 7
        continue

#### exceptions are paths
def f(a):
    try:
        a()  # reaches 4; never reaches 6
        b = 1  # never reaches 6; reaches 7
    except ValueError:
        c = 1  # never reaches 4
    return a() or 1  # exits normal
