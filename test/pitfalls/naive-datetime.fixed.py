import datetime as dt
import time
from dataclasses import dataclass, field
from datetime import datetime
from datetime import datetime as stamp

import arrow

created = datetime.now(dt.timezone.utc)


def now():
    return datetime.now(dt.timezone.utc)


def expires(seconds):
    later = dt.datetime.now(dt.timezone.utc) + dt.timedelta(seconds=seconds)
    return stamp.now(dt.timezone.utc) < later


class Event:
    def __init__(self, started):
        self.started = datetime.fromtimestamp(started, dt.timezone.utc)

    def age(self):
        return (datetime.now(dt.timezone.utc) - self.started).total_seconds()


@dataclass
class Row:
    created: datetime = field(default_factory=datetime.utcnow)


async def modified(path):
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.timezone.utc).isoformat()


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
