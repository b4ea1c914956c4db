from collections.abc import Callable
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

CACHE = {}


def discount(price, rate=None):
    if not rate:
#      ^^^^^^^^ truthiness-none: `not rate` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `rate is None` if you mean "not given".
        rate = 5
    return price - price * rate // 100


def connect(host, timeout=None):
    timeout = timeout or 30
#             ^^^^^^^^^^^^^ truthiness-none: `timeout or 30` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `timeout is None`.
    return host, timeout


def search(items, limit=None):
    if limit:
#      ^^^^^ truthiness-none: `limit` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `limit is not None` if you mean "not given".
        items = items[:limit]
    return items


def page(items, page: int | None = None):
    if not page:
#      ^^^^^^^^ truthiness-none: `not page` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `page is None` if you mean "not given".
        return items
    return items[page * 10 :]


def add(item, items=None):
    items = items or []
#           ^^^^^^^^^^^ warning truthiness-none: `items or []` replaces not only None: the caller's empty list is replaced by a new one, so what is added here never reaches the caller. Test for None itself: `items is None`.
    items.append(item)
    return items


def add_if(item, items=None):
    if not items:
#      ^^^^^^^^^ warning truthiness-none: `not items` does not ask for None alone: the caller's empty list is replaced by a new one, so what is added here never reaches the caller. Write `items is None` if you mean "not given".
        items = []
    items.append(item)
    return items


def fill(out=None):
    out = out or {}
#         ^^^^^^^^^ truthiness-none: `out or {}` replaces not only None: the caller's empty dict is replaced by a new one, so what is added here never reaches the caller. Test for None itself: `out is None`.
    out["x"] = 1


def typed(count: Optional[int] = None, ratio: float | None = None, names: "list[str] | None" = None):
    count = count or 10
#           ^^^^^^^^^^^ truthiness-none: `count or 10` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `count is None`.
    if not ratio:
#      ^^^^^^^^^ truthiness-none: `not ratio` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `ratio is None` if you mean "not given".
        ratio = 0.5
    names = names or ["all"]
#           ^^^^^^^^^^^^^^^^ hint truthiness-none: `names or ["all"]` replaces not only None: a caller's empty collection is replaced too, although "nothing" can be meant. Test for None itself: `names is None`.
    return count, ratio, names


def old_style(n: Union[int, None] = None, scale: Union[None, float] = None):
    return n or 1, (scale or 1.5) * 2
#          ^^^^^^ truthiness-none: `n or 1` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `n is None`.
#                   ^^^^^^^^^^^^ truthiness-none: `scale or 1.5` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `scale is None`.


def required(value: Optional[int]):
    if value:
#      ^^^^^ truthiness-none: `value` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `value is not None` if you mean "not given".
        print(value)


def verbose_by_default(verbose=None, quiet: bool | None = None):
    verbose = verbose or True
#             ^^^^^^^^^^^^^^^ truthiness-none: `verbose or True` replaces not only None: a caller's False becomes True as well, so it cannot be switched off. Test for None itself: `verbose is None`.
    quiet = quiet or True
#           ^^^^^^^^^^^^^ truthiness-none: `quiet or True` replaces not only None: a caller's False becomes True as well, so it cannot be switched off. Test for None itself: `quiet is None`.
    return verbose, quiet


def expressions(retries=None, delay=None, port=None, size=None):
    a = retries or 3
#       ^^^^^^^^^^^^ truthiness-none: `retries or 3` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `retries is None`.
    b = delay if delay else 1.5
#                ^^^^^ truthiness-none: `delay` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `delay is not None` if you mean "not given".
    c = {"port": port or 8080}
#                ^^^^^^^^^^^^ truthiness-none: `port or 8080` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `port is None`.
    d = 10 if not size else size
#             ^^^^^^^^ truthiness-none: `not size` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `size is None` if you mean "not given".
    return a, b, c, d


class Client:
    def __init__(self, url, timeout=None, retries: int | None = None):
        self.url = url
        self.timeout = timeout or 30
#                      ^^^^^^^^^^^^^ truthiness-none: `timeout or 30` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `timeout is None`.
        self.retries = retries or 3
#                      ^^^^^^^^^^^^ truthiness-none: `retries or 3` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `retries is None`.

    async def get(self, path, offset=None):
        if offset and path:
#          ^^^^^^ hint truthiness-none: `offset` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `offset is not None` if you mean "not given".
            path += f"?offset={offset}"
        return path

    def limited(self, *, max_rows: Optional[int] = None):
        rows = []
        for row in self.rows:
            if max_rows and len(rows) >= max_rows:
#              ^^^^^^^^ truthiness-none: `max_rows` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `max_rows is not None` if you mean "not given".
                break
            rows.append(row)
        return rows


def used_as_number(width=None, step=None, start=None):
    if not width:
#      ^^^^^^^^^ truthiness-none: `not width` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `width is None` if you mean "not given".
        width = terminal_width()
    if start:
#      ^^^^^ truthiness-none: `start` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `start is not None` if you mean "not given".
        print(start + 1)
    half = width / 2
    for i in range(0, 10, step):
        if not step:
#          ^^^^^^^^ truthiness-none: `not step` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `step is None` if you mean "not given".
            return half, i
    return half


def terminal_width():
    return 80


def largest(numbers):
    best = None
    for number in numbers:
        if not best or number > best:
#          ^^^^^^^^ truthiness-none: `not best` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `best is None` if you mean "not given".
            best = number
    return best


def position(items, wanted):
    index = None
    for i, item in enumerate(items):
        if item == wanted:
            index = i
    if index:
#      ^^^^^ truthiness-none: `index` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `index is not None` if you mean "not given".
        return index
    return -1


def find_index(items, wanted) -> Optional[int]:
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


found = find_index([1, 2], 1)
if found:
#  ^^^^^ truthiness-none: `found` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `found is not None` if you mean "not given".
    print("found at", found)

if spot := find_index([1, 2], 2):
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truthiness-none: `spot := find_index([1, 2], 2)` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `(spot := find_index([1, 2], 2)) is not None` if you mean "not given".
    print(spot)


def looked_up(config, key):
    timeout = config.get("timeout")
    if not timeout:
#      ^^^^^^^^^^^ truthiness-none: `not timeout` does not ask for None alone: a caller's 0 is replaced too, although 0 can be meant. Write `timeout is None` if you mean "not given".
        timeout = 10
    workers = config.get("workers") or 4
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^ truthiness-none: `or` replaces not only a missing value: a stored 0 becomes `4` too. Give the default to `get`: `config.get("workers", 4)`.
    cached = CACHE.get(key)
    if not cached:
#      ^^^^^^^^^^ hint truthiness-none: `not cached` does not ask for None alone: a cached 0, empty text or empty list counts as missing, and is worked out again each time. Write `cached is None` if you mean "not given".
        cached = CACHE[key] = len(key)
    return timeout, workers, cached


def nested(limit=None):
    def inner(depth=None):
        return depth or 3
#              ^^^^^^^^^^ truthiness-none: `depth or 3` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `depth is None`.

    return inner, lambda step=None: step or 2
#                                   ^^^^^^^^^ truthiness-none: `step or 2` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `step is None`.


def described(note: str | None = None, tags: List[str] | None = None, extra: Optional[Dict[str, int]] = None):
    note = note or "no note"
#          ^^^^^^^^^^^^^^^^^ hint truthiness-none: `note or "no note"` replaces not only None: a caller's empty text is replaced too, although it can be meant. Test for None itself: `note is None`.
    if not tags:
#      ^^^^^^^^ hint truthiness-none: `not tags` does not ask for None alone: a caller's empty collection is replaced too, although "nothing" can be meant. Write `tags is None` if you mean "not given".
        tags = default_tags()
    if not extra:
#      ^^^^^^^^^ hint truthiness-none: `not extra` does not ask for None alone: a caller's empty collection is replaced too, although "nothing" can be meant. Write `extra is None` if you mean "not given".
        extra = {"a": 1}
    return note, tags, extra


def default_tags():
    return ["a"]


class Profile:
    def update(self, nickname=None, bio: str | None = None, age: Optional[int] = None):
        if nickname:
#          ^^^^^^^^ truthiness-none: `nickname` does not ask for None alone: an empty or zero value can never be set this way. Write `nickname is not None` if you mean "not given".
            self.nickname = nickname
        if bio:
#          ^^^ truthiness-none: `bio` does not ask for None alone: an empty or zero value can never be set this way. Write `bio is not None` if you mean "not given".
            self.data["bio"] = bio
        if age:
#          ^^^ truthiness-none: `age` does not ask for None alone: an empty or zero value can never be set this way. Write `age is not None` if you mean "not given".
            self.age = age


class Store:
    def get(self, key, default=None):
        value = self.data.get(key)
        return value or default
#              ^^^^^^^^^^^^^^^^ truthiness-none: `value or default` replaces not only None: a stored 0, empty text or empty list is replaced too. Test for None itself: `value is None`.

    def first(self, key, default):
        return self.data.get(key) or default
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truthiness-none: `or` replaces not only a missing value: a stored 0 or empty text becomes `default` too. Give the default to `get`: `self.data.get(key, default)`.


def separated(words, sep: str | None = None, columns: list[str] | None = None):
    sep = sep or ", "
#         ^^^^^^^^^^^ hint truthiness-none: `sep or ", "` replaces not only None: a caller's empty text is replaced too, although it can be meant. Test for None itself: `sep is None`.
    columns = columns or ()
    return sep.join(words), columns


# ------------------------------------------------------------------ silence
def configured(host, name=None, headers=None):
    if name:
        host.name = name
    if headers:
        host.headers = headers


def usual_texts_are_fine(name: str | None = None, path: Optional[str] = None, token: "str | None" = None):
    name = name or "Anonymous"
    if not path:
        path = "."
    return name, path, int(token or 0)


def small_limits_are_fine(limit: int | None = None, count=None):
    if not limit or limit < 1:
        limit = 10
    count = 5 if not count or count <= 0 else count
    return limit, count


def explicit_is_fine(timeout=None, items=None, n: int | None = None):
    if timeout is None:
        timeout = 30
    items = [] if items is None else items
    items.append(n)
    if n is not None and n:
        return timeout
    return items


def only_read_is_fine(items=None, options=None, name=None, text: str | None = None, count: int | None = None):
    items = items or []
    options = options or {}
    for item in items:
        print(item, options.get(item))
    name = name or ""
    text = text or ""
    count = count or 0
    return name, text, count


def unknown_meaning_is_fine(name=None, data=None, callback=None):
    name = name or "World"
    if not data:
        data = "nothing"
    if callback:
        callback(data)
    return name


def rejecting_is_fine(page: int | None = None, name: str | None = None, limit=None):
    if not page:
        raise ValueError("page")
    if not name:
        return None
    if not limit:
        return
    return page, name


def objects_are_fine(path: Path | None = None, hook: Optional[Callable] = None, owner: "Client | None" = None, index: Any = None):
    if not path:
        path = Path(".")
    if hook:
        hook()
    owner = owner or Client("x")
    return path, owner


def flags_are_fine(strict: bool | None = None, verbose: Optional[bool] = None, debug=False):
    if strict:
        return 1
    if not verbose or debug:
        return 2
    return 3


def stored_is_fine(items=None, headers: dict | None = None):
    self = Client("x")
    self.items = items or []
    self.headers = headers or {}
    return self


def text_is_fine(prefix: str | None = None, suffix: Optional[str] = None):
    if prefix:
        print(prefix)
    if not suffix:
        suffix = ""
    return prefix and suffix


def no_none_is_fine(limit=10, timeout=0, items=(), n: int = 3):
    if not limit or not timeout:
        return limit or 5
    if items and n:
        return n or 1
    return timeout


def collections_are_fine(rows: list | None = None, table: dict | None = None):
    if rows:
        for row in rows:
            print(row)
    if not table:
        return {}
    return table


def zero_is_checked_is_fine(limit: int | None = None):
    if limit == 0:
        return []
    if not limit:
        limit = 10
    return limit


def environment_is_fine(environ, args):
    port = environ.get("PORT") or "8080"
    name = args.get("name") or "x"
    user = args.get("user")
    if not user:
        return None
    return port, name


def rebound_before_is_fine(size=None):
    size = len("abc")
    if size:
        return size
    return size or 1


def copied_first_is_fine(options=None, flags=None):
    options = list(options or [])
    options.append(1)
    flags = {**(flags or {}), "x": 1}
    flags["y"] = 2
    return options, flags


def known_texts_are_fine(flag):
    title = None
    if flag:
        title = "Report"
    if not title:
        title = "untitled"
    done = None
    if flag:
        done = 1
    if done:
        return title
    return title or "none"


def found_is_fine(pattern, text):
    match = pattern.match(text)
    if not match:
        return None
    node = None
    while text:
        node = text.pop()
    if node:
        return node
    return match


def needs_a_size(size: "int | None"):
    if not size:
#      ^^^^^^^^ truthiness-none: `not size` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `size is None` if you mean "not given".
        raise ValueError("size is required")
    return size * 2


def turns_away_is_fine(size: "int | None"):
    if not size:
        raise ValueError("size has to be positive")
    return size * 2


def default_text(default=None):
    return default or "x"
#          ^^^^^^^^^^^^^^ hint truthiness-none: `default or "x"` replaces not only None: a default of 0 or an empty text is replaced too. Test for None itself: `default is None`.


def item_at(rows, where):
    idx = where.get("row")
    if idx:
#      ^^^ truthiness-none: `idx` does not ask for None alone: it treats 0 in the same way, although 0 can be meant. Write `idx is not None` if you mean "not given".
        return rows[idx]
    return rows[-1]


@dataclass
class Query:
    text: str
    limit: int | None = None
    offset: int = None
    owner: str | None = None

    def apply(self, rows):
        if self.limit:
#          ^^^^^^^^^^ truthiness-none: `self.limit` does not ask for None alone: 0 can be meant, and it counts as missing here. Write `self.limit is not None` if you mean "not given".
            return rows[: self.limit]
        return rows[self.offset or 3 :]
#                   ^^^^^^^^^^^^^^^^ truthiness-none: `self.offset or 3` replaces not only None: 0 can be meant, and it counts as missing here. Test for None itself: `self.offset is None`.

    def named(self):
        if self.owner:
            return self.owner
        return self.limit or 0

    def exact(self, rows):
        if self.limit is not None and self.limit:
            return rows[: self.limit]
        return rows


class Client:
    def __init__(self, timeout: Optional[float] = None, retries=3):
        self.timeout = timeout
        self.retries = retries

    def get(self, url):
        if not self.timeout:
#          ^^^^^^^^^^^^^^^^ truthiness-none: `not self.timeout` does not ask for None alone: 0 can be meant, and it counts as missing here. Write `self.timeout is None` if you mean "not given".
            return url, 30
        if self.retries:
            return url
        return url, self.timeout


def fill(value, rows=None):
    rows = rows or []
#          ^^^^^^^^^^ warning truthiness-none: `rows or []` replaces not only None: the caller's empty list is replaced by a new one, so what is added here never reaches the caller. Test for None itself: `rows is None`.
    rows.append(value)
    return rows


def count_rows(rows=None):
    rows = rows or []
    return len(rows)


def discount_of(customer, discount=None):
    return discount or customer.discount or 5
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ truthiness-none: `discount or customer.discount or 5` replaces not only None: a caller's 0 is replaced too, although 0 can be meant. Test for None itself: `discount is None`.


def label_of(customer, label=None):
    return label or customer.label or "unknown"
