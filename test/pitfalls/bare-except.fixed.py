import atexit
import logging
import os
import sys
import traceback

logger = logging.getLogger(__name__)

try:
    import ujson as json
except Exception:
    import json


def quiet(path):
    try:
        os.remove(path)
    except Exception:
        return


def in_a_loop(jobs):
    for job in jobs:
        try:
            job.run()
        except ValueError:
            print("bad job")
        except Exception:
            continue


def logged_is_still_too_wide(job):
    try:
        job.run()
    except Exception:  # whatever it is
        logger.exception("failed")
    else:
        print("done")
    finally:
        job.close()


def raises_on_one_path_only(job, strict):
    try:
        job.run()
    except Exception:
        if strict:
            raise
        traceback.print_exc()


def leaves_the_program(job):
    try:
        job.run()
    except Exception:
        print("Something went wrong")
        sys.exit(1)


def stops_have_their_own_handlers(job):
    try:
        job.run()
    except (KeyboardInterrupt, SystemExit):
        raise
    except Exception:
        traceback.print_exc()


class Worker:
    def run(self, job):
        try:
            job()
        except Exception:
            self.failed = True

    async def run_later(self, job):
        try:
            await job()
        except Exception:
            self.failed = sys.exc_info()

    def __del__(self):
        try:
            self.stop()
        except Exception:
            # the interpreter may be half gone
            pass

    def stop(self):
        def shut_down():
            try:
                self.socket.close()
            except Exception:
                pass

        shut_down()


@atexit.register
def say_goodbye():
    try:
        print("bye")
    except Exception:
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
    except Exception:
        log("failed")
    try:
        job()
    except KeyboardInterrupt:
        raise
    except Exception:
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
    except Exception:
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
        except Exception:
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
    except Exception:
        job.show_traceback()
    try:
        job.run()
    except passthrough:
        raise
    except Exception:
        job.failed = True
