import datetime as dt
import time
from dataclasses import dataclass, field
from datetime import datetime
from datetime import datetime as stamp

import arrow

created = datetime.utcnow()
#         ^^^^^^^^^^^^^^^^^ naive-datetime: `datetime.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.


def now():
    return datetime.utcnow()
#          ^^^^^^^^^^^^^^^^^ naive-datetime: `datetime.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.


def expires(seconds):
    later = dt.datetime.utcnow() + dt.timedelta(seconds=seconds)
#           ^^^^^^^^^^^^^^^^^^^^ naive-datetime: `dt.datetime.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.
    return stamp.utcnow() < later
#          ^^^^^^^^^^^^^^ naive-datetime: `stamp.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.


class Event:
    def __init__(self, started):
        self.started = datetime.utcfromtimestamp(started)
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naive-datetime: `datetime.utcfromtimestamp` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.fromtimestamp(…, timezone.utc)`.

    def age(self):
        return (datetime.utcnow() - self.started).total_seconds()
#               ^^^^^^^^^^^^^^^^^ naive-datetime: `datetime.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.


@dataclass
class Row:
    created: datetime = field(default_factory=datetime.utcnow)
#                                             ^^^^^^^^^^^^^^^ naive-datetime: `datetime.utcnow` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.now(timezone.utc)`.


async def modified(path):
    return dt.datetime.utcfromtimestamp(path.stat().st_mtime).isoformat()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ naive-datetime: `dt.datetime.utcfromtimestamp` gives UTC digits without saying so: other code takes them for local time. It is deprecated since Python 3.12. Use `datetime.fromtimestamp(…, timezone.utc)`.


def aware_is_fine():
    return dt.datetime.now(dt.timezone.utc), datetime.now(tz=dt.timezone.utc)


def made_aware_is_fine():
    return datetime.utcnow().replace(tzinfo=dt.timezone.utc)


def local_time_is_fine():
    return datetime.now(), datetime.today(), dt.date.today(), time.time()


def from_timestamp_is_fine(seconds):
    return datetime.fromtimestamp(seconds, dt.timezone.utc)


def other_libraries_are_fine(clock):
    return arrow.utcnow(), clock.utcnow(), clock.datetime.utcnow()


def shadowed_is_fine(datetime):
    return datetime.utcnow()


class Clock:
    @staticmethod
    def utcnow():
        return dt.datetime.now(dt.timezone.utc)


def own_clock_is_fine():
    return Clock.utcnow()
