from collections.abc import Callable
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

CACHE = {}


def discount(price, rate=None):
    if rate is None:
        rate = 5
    return price - price * rate // 100


def connect(host, timeout=None):
    if timeout is None:
        timeout = 30
    return host, timeout


def search(items, limit=None):
    if limit is not None:
        items = items[:limit]
    return items


def page(items, page: int | None = None):
    if page is None:
        return items
    return items[page * 10 :]


def add(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items


def add_if(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items


def fill(out=None):
    if out is None:
        out = {}
    out["x"] = 1


def typed(count: Optional[int] = None, ratio: float | None = None, names: "list[str] | None" = None):
    if count is None:
        count = 10
    if ratio is None:
        ratio = 0.5
    if names is None:
        names = ["all"]
    return count, ratio, names


def old_style(n: Union[int, None] = None, scale: Union[None, float] = None):
    return 1 if n is None else n, (1.5 if scale is None else scale) * 2


def required(value: Optional[int]):
    if value is not None:
        print(value)


def verbose_by_default(verbose=None, quiet: bool | None = None):
    if verbose is None:
        verbose = True
    if quiet is None:
        quiet = True
    return verbose, quiet


def expressions(retries=None, delay=None, port=None, size=None):
    a = 3 if retries is None else retries
    b = delay if delay is not None else 1.5
    c = {"port": 8080 if port is None else port}
    d = 10 if size is None else size
    return a, b, c, d


class Client:
    def __init__(self, url, timeout=None, retries: int | None = None):
        self.url = url
        self.timeout = 30 if timeout is None else timeout
        self.retries = 3 if retries is None else retries

    async def get(self, path, offset=None):
        if offset is not None and path:
            path += f"?offset={offset}"
        return path

    def limited(self, *, max_rows: Optional[int] = None):
        rows = []
        for row in self.rows:
            if max_rows is not None and len(rows) >= max_rows:
                break
            rows.append(row)
        return rows


def used_as_number(width=None, step=None, start=None):
    if width is None:
        width = terminal_width()
    if start is not None:
        print(start + 1)
    half = width / 2
    for i in range(0, 10, step):
        if step is None:
            return half, i
    return half


def terminal_width():
    return 80


def largest(numbers):
    best = None
    for number in numbers:
        if best is None or number > best:
            best = number
    return best


def position(items, wanted):
    index = None
    for i, item in enumerate(items):
        if item == wanted:
            index = i
    if index is not None:
        return index
    return -1


def find_index(items, wanted) -> Optional[int]:
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return None


found = find_index([1, 2], 1)
if found is not None:
    print("found at", found)

if (spot := find_index([1, 2], 2)) is not None:
    print(spot)


def looked_up(config, key):
    timeout = config.get("timeout")
    if timeout is None:
        timeout = 10
    workers = config.get("workers", 4)
    cached = CACHE.get(key)
    if cached is None:
        cached = CACHE[key] = len(key)
    return timeout, workers, cached


def nested(limit=None):
    def inner(depth=None):
        return 3 if depth is None else depth

    return inner, lambda step=None: 2 if step is None else step


def described(note: str | None = None, tags: List[str] | None = None, extra: Optional[Dict[str, int]] = None):
    if note is None:
        note = "no note"
    if tags is None:
        tags = default_tags()
    if extra is None:
        extra = {"a": 1}
    return note, tags, extra


def default_tags():
    return ["a"]


class Profile:
    def update(self, nickname=None, bio: str | None = None, age: Optional[int] = None):
        if nickname is not None:
            self.nickname = nickname
        if bio is not None:
            self.data["bio"] = bio
        if age is not None:
            self.age = age


class Store:
    def get(self, key, default=None):
        value = self.data.get(key)
        return default if value is None else value

    def first(self, key, default):
        return self.data.get(key, default)


def separated(words, sep: str | None = None, columns: list[str] | None = None):
    if sep is None:
        sep = ", "
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
    if size is None:
        raise ValueError("size is required")
    return size * 2


def turns_away_is_fine(size: "int | None"):
    if not size:
        raise ValueError("size has to be positive")
    return size * 2


def default_text(default=None):
    return "x" if default is None else default


def item_at(rows, where):
    idx = where.get("row")
    if idx is not None:
        return rows[idx]
    return rows[-1]


@dataclass
class Query:
    text: str
    limit: int | None = None
    offset: int = None
    owner: str | None = None

    def apply(self, rows):
        if self.limit is not None:
            return rows[: self.limit]
        return rows[self.offset or 3 :]

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
        if self.timeout is None:
            return url, 30
        if self.retries:
            return url
        return url, self.timeout


def fill(value, rows=None):
    if rows is None:
        rows = []
    rows.append(value)
    return rows


def count_rows(rows=None):
    rows = rows or []
    return len(rows)


def discount_of(customer, discount=None):
    return discount or customer.discount or 5


def label_of(customer, label=None):
    return label or customer.label or "unknown"
