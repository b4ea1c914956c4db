import json
import logging
from library import ApiError, Order, send

logger = logging.getLogger(__name__)
orders = {}

try:
    quantity = int("3")
    price = 2.5
    total = quantity * price
    tax = total * 0.19
    gross = total + tax
    lines = ["tea"]
    lines.append(str(gross))
    print("\n".join(lines))
except ValueError:
    print("no number")


def key_error(settings):
    try:
        host = settings["host"]
        url = "https://" + host
        print("connecting to", url)
        label = url.upper()
        names = []
        names.append(label)
        names.append(host)
        names.sort()
        return names
    except KeyError:
        return []


def opens_a_file(path):
    lines = []
    try:
        file = open(path, encoding="utf-8")
        logger.info("opened %s", path)
        header = "name;price"
        columns = header.split(";")
        lines.append(columns)
        lines.append(len(columns))
        logger.info("prepared")
        print(lines)
        lines.append(file)
    except FileNotFoundError:
        print("no file")
    return lines


def two_handlers(row):
    try:
        amount = int(row["amount"])
        net = amount * 2
        gross = net + 3
        text = str(gross)
        label = text.strip()
        row_type = type(row)
        print(label)
        print(row_type)
    except KeyError:
        print("no amount")
    except ValueError:
        print("no number")


def reads_a_file(path):
    try:
        file = open(path, encoding="utf-8")
        text = file.read()
        file.close()
        lines = text.splitlines()
        header = lines[0]
        body = lines[1:]
        print(header)
        return body
    except FileNotFoundError:
        return []


def few_unknown_calls(cart, prices, name):
    try:
        price = prices[name]
        count = cart.count(name)
        net = price * count
        tax = net * 0.2
        total = net + tax
        cart.total = total
        send(cart)
        print("ordered")
        return total
    except KeyError:
        return None


class Report:
    def build(self, count):
        try:
            mean = self.total / count
            self.lines.append(mean)
            self.title = "Report"
            self.width = 80
            if mean > 10:
                self.title = "Big report"
                self.lines.append(self.title)
            self.ready = True
            print(self.title)
            return mean
        except ZeroDivisionError:
            return 0


# ---------------------------------------------------------------- silent


def short_is_fine(settings):
    try:
        host = settings["host"]
        port = 80
        print(host, port)
    except KeyError:
        return None


def else_is_fine(text):
    try:
        quantity = int(text)
    except ValueError:
        return None
    else:
        price = 2.5
        total = quantity * price
        tax = total * 0.19
        gross = total + tax
        lines = []
        lines.append(str(gross))
        print(lines)
        return lines


def several_sources_are_fine(row):
    try:
        amount = int(row["amount"])
        price = float(row["price"])
        net = amount * price
        gross = net + 3
        text = str(gross)
        label = text.strip()
        print(label)
        print(net)
    except ValueError:
        print("no number")


def boundary_is_fine(job):
    try:
        number = int("3")
        job.a = number
        job.b = number
        job.c = number
        job.d = number
        job.e = number
        job.f = number
        job.g = number
    except Exception:
        logger.exception("job failed")


def also_exception_is_fine(job):
    try:
        number = int("3")
        job.a = number
        job.b = number
        job.c = number
        job.d = number
        job.e = number
        job.f = number
        job.g = number
    except ValueError:
        print("no number")
    except Exception:
        logger.exception("job failed")


def unknown_calls_are_fine(text):
    try:
        order = Order(int(text))
        order.check()
        order.pay()
        order.ship()
        send(order)
        send(order.bill())
        orders[text] = order
        print(order)
        return order
    except ValueError:
        return None


def unknown_class_is_fine(client):
    try:
        number = int("3")
        client.a = number
        client.b = number
        client.c = number
        client.d = number
        client.e = number
        client.f = number
        client.g = number
    except ApiError:
        return None


def in_a_loop_is_fine(rows):
    result = []
    try:
        for row in rows:
            value = row["value"]
            double = value * 2
            text = str(double)
            label = text.strip()
            result.append(label)
            result.append(value)
            result.append(double)
            print(label)
    except KeyError:
        print("no value")
    return result


async def awaiting_is_fine(client, text):
    try:
        number = int(text)
        a = number + 1
        b = a + 1
        c = b + 1
        d = c + 1
        e = d + 1
        f = e + 1
        await client.send(f)
        return f
    except ValueError:
        return None


def raises_itself_is_fine(text):
    try:
        number = int(text)
        a = number + 1
        b = a + 1
        c = b + 1
        d = c + 1
        e = d + 1
        if e > 100:
            raise ValueError("too big")
        print(e)
        return json.dumps(e)
    except ValueError:
        return None


def no_source_is_fine(job):
    try:
        a = job.start
        b = a + 1
        c = b + 1
        d = c + 1
        e = d + 1
        f = e + 1
        g = f + 1
        print(g)
    except ZeroDivisionError:
        return None


def finally_only_is_fine(lock):
    try:
        a = int("1")
        b = a + 1
        c = b + 1
        d = c + 1
        e = d + 1
        f = e + 1
        g = f + 1
        print(g)
    finally:
        lock.release()
