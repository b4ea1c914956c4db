import atexit
import logging
import os
import sys
import traceback

logger = logging.getLogger(__name__)

try:
    import ujson as json
except:
#^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
    import json


def quiet(path):
    try:
        os.remove(path)
    except:
#   ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        return


def in_a_loop(jobs):
    for job in jobs:
        try:
            job.run()
        except ValueError:
            print("bad job")
        except:
#       ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
            continue


def logged_is_still_too_wide(job):
    try:
        job.run()
    except:  # whatever it is
#   ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        logger.exception("failed")
    else:
        print("done")
    finally:
        job.close()


def raises_on_one_path_only(job, strict):
    try:
        job.run()
    except:
#   ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        if strict:
            raise
        traceback.print_exc()


def leaves_the_program(job):
    try:
        job.run()
    except:
#   ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        print("Something went wrong")
        sys.exit(1)


def stops_have_their_own_handlers(job):
    try:
        job.run()
    except (KeyboardInterrupt, SystemExit):
        raise
    except:
#   ^^^^^^ hint bare-except: `except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. Write `except Exception:` at least, or the class you expect.
        traceback.print_exc()


class Worker:
    def run(self, job):
        try:
            job()
        except:
#       ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
            self.failed = True

    async def run_later(self, job):
        try:
            await job()
        except:
#       ^^^^^^ hint bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
            self.failed = sys.exc_info()

    def __del__(self):
        try:
            self.stop()
        except:
#       ^^^^^^ hint bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
            # the interpreter may be half gone
            pass

    def stop(self):
        def shut_down():
            try:
                self.socket.close()
            except:
#           ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
                pass

        shut_down()


@atexit.register
def say_goodbye():
    try:
        print("bye")
    except:
#   ^^^^^^ hint bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        # standard output may be closed
        pass


# ---------------------------------------------------------------- silent


def cleans_up_and_raises_is_fine(database):
    try:
        database.write()
    except:
        database.rollback()
        raise


def raises_another_one_is_fine(job):
    try:
        job.run()
    except:
        raise RuntimeError("job failed")


def every_branch_raises_is_fine(job, strict):
    try:
        job.run()
    except:
        if strict:
            raise
        else:
            raise RuntimeError("job failed") from None


def raises_after_finally_is_fine(job):
    try:
        job.run()
    except:
        try:
            job.undo()
        finally:
            raise


def raises_in_with_is_fine(job, lock):
    try:
        job.run()
    except:
        with lock:
            job.undo()
        raise


def named_is_fine(job):
    try:
        job.run()
    except Exception:
        logger.exception("failed")


def tuple_is_fine(text):
    try:
        return int(text)
    except (TypeError, ValueError):
        return 0


def base_exception_says_so(job):
    try:
        job.run()
    except BaseException as error:
        job.failed(error)


def child_after_fork_is_fine(job):
    if os.fork() == 0:
        try:
            job.run()
        except:
            traceback.print_exc()
            os._exit(1)


def only_finally_is_fine(job):
    try:
        job.run()
    finally:
        job.close()


async def async_reraise_is_fine(job):
    try:
        await job()
    except:
        await job.undo()
        raise


class Transaction:
    def commit(self):
        try:
            self.connection.commit()
        except:
            self.connection.rollback()
            raise


STOPS = (KeyboardInterrupt, SystemExit)


def lets_the_user_stop(job, log):
    try:
        job()
    except STOPS:
        raise
    except:
#   ^^^^^^ hint bare-except: `except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. Write `except Exception:` at least, or the class you expect.
        log("failed")
    try:
        job()
    except KeyboardInterrupt:
        raise
    except:
#   ^^^^^^ hint bare-except: `except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. Write `except Exception:` at least, or the class you expect.
        log("failed again")


def raised_again(cursor, util):
    try:
        cursor.run()
    except:
        with util.safe_reraise():
            cursor.close()


def raises_when_all_are_closed_is_fine(files):
    failure = None
    for file in files:
        try:
            file.close()
        except:
            failure = sys.exc_info()[1]
    if failure is not None:
        raise failure


def flag_for_a_raise_below_is_fine(callbacks):
    pending = False
    details = (None, None, None)
    for callback in callbacks:
        try:
            callback(*details)
        except:
            details = sys.exc_info()
            pending = True
    if pending:
        raise details[1]


def kept_but_never_raised(job):
    try:
        job.run()
    except:
#   ^^^^^^ bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
        failure = sys.exc_info()
        print(failure)
    if job.name is None:
        raise ValueError("no name")


def leaves_right_after_is_fine(code):
    try:
        sys.stdin.close()
    except:
        pass
    raise SystemExit(code)


def exits_right_after_is_fine(code):
    try:
        sys.stdin.close()
    except:
        pass
    sys.exit(code)


class Handle:
    def __del__(self):
        # Nobody can do anything about a failure here.
        try:
            self.close()
        except:
#       ^^^^^^ hint bare-except: `except:` catches everything, also Ctrl+C (KeyboardInterrupt), sys.exit() and your own typing mistakes. So the program cannot be stopped, and its bugs stay hidden. Write `except Exception:` at least, or the class you expect.
            pass


def shows_it_by_the_hook_is_fine(job):
    try:
        job.run()
    except:
        sys.excepthook(*sys.exc_info())


def only_the_exit_goes_on(job, passthrough):
    try:
        job.run()
    except SystemExit:
        raise
    except:
#   ^^^^^^ hint bare-except: `except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. Write `except Exception:` at least, or the class you expect.
        job.show_traceback()
    try:
        job.run()
    except passthrough:
        raise
    except:
#   ^^^^^^ hint bare-except: `except:` after these handlers catches all that they leave, also your own typing mistakes, which then stay hidden. Write `except Exception:` at least, or the class you expect.
        job.failed = True
