import time


def swallows_everything(sensor):
    try:
        return sensor.read()
    finally:
        return None


def after_cleanup(sensor):
    value = None
    try:
        value = sensor.read()
    finally:
        sensor.close()
    return value


def with_handler(text):
    result = 0
    try:
        result = int(text)
    except ValueError:
        result = -1
    return result


def break_out_of_the_loop(jobs):
    for job in jobs:
        try:
            job.run()
        finally:
            job.close()
        break


def continue_with_the_next(jobs):
    while jobs:
        job = jobs.pop()
        try:
            job.run()
        finally:
            if job.failed:
                continue
            job.close()


def under_a_condition(sensor):
    try:
        sensor.read()
    finally:
        if sensor.broken:
            return False
        sensor.close()
    return True


def in_a_with_block(sensor, lock):
    try:
        sensor.read()
    finally:
        with lock:
            return sensor.state


def return_inside_a_loop_of_finally(sensors):
    try:
        sensors.read()
    finally:
        for sensor in sensors:
            if sensor.close():
                return sensor


def break_in_the_else_of_an_inner_loop(jobs):
    for job in jobs:
        try:
            job.run()
        finally:
            for part in job.parts:
                part.close()
            else:
                break


def both_finals(a):
    try:
        a.start()
    finally:
        try:
            a.stop()
        finally:
            return a


async def in_a_coroutine(connection):
    try:
        return await connection.read()
    finally:
        await connection.close()
        return b""


class Reader:
    def read(self):
        try:
            self.line = next(self.lines)
        except* OSError:
            self.line = ""
        return self.line

    def nested(self):
        def inner():
            try:
                self.read()
            finally:
                return 1

        return inner


for attempt in range(3):
    try:
        time.sleep(attempt)
    finally:
        continue


match attempt:
    case 1:
        while True:
            try:
                time.sleep(1)
            finally:
                break


# ---------------------------------------------------------------- silent


def return_after_finally_is_fine(sensor):
    try:
        value = sensor.read()
    finally:
        sensor.close()
    return value


def return_in_try_is_fine(sensor):
    try:
        return sensor.read()
    finally:
        sensor.close()


def return_in_handler_is_fine(text):
    try:
        return int(text)
    except ValueError:
        return 0
    else:
        return 1
    finally:
        print("parsed")


def break_of_a_loop_inside_is_fine(sensor, parts):
    try:
        sensor.read()
    finally:
        for part in parts:
            if part.closed:
                break
            if part.busy:
                continue
            part.close()


def while_inside_is_fine(queue):
    try:
        queue.run()
    finally:
        while True:
            if queue.empty():
                break
            queue.pop()


def nested_function_is_fine(sensor):
    try:
        sensor.read()
    finally:

        def report():
            return sensor.name

        class Report:
            def text(self):
                for line in sensor.lines:
                    if not line:
                        break
                return report()

        print(Report().text())


def lambda_is_fine(sensor):
    try:
        sensor.read()
    finally:
        sensor.on_close(lambda: sensor.name)


def break_in_try_is_fine(jobs):
    for job in jobs:
        try:
            if job.done:
                break
            continue
        finally:
            job.close()


def loop_with_try_in_finally_is_fine(jobs):
    try:
        jobs.run()
    finally:
        for job in jobs:
            try:
                job.close()
            except OSError:
                continue
            else:
                break


async def coroutine_is_fine(connection):
    try:
        return await connection.read()
    finally:
        await connection.close()


def generator_is_fine(rows):
    try:
        yield from rows
    finally:
        rows.close()


def raise_in_finally_is_another_matter(sensor):
    try:
        sensor.read()
    finally:
        raise RuntimeError("closed")
