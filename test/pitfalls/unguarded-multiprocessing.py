import multiprocessing
import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool, Process


def square(number):
    return number * number


def guarded_in_a_function_is_fine():
    worker = Process(target=square, args=(2,))
    worker.start()
    with Pool(4) as pool:
        return pool.map(square, range(10))


def lambdas_and_nested_functions(numbers):
    def cube(number):
        return number**3

    double = lambda number: number * 2
    with Pool() as pool:
        pool.map(lambda number: number + 1, numbers)
#                ^^^^^^^^^^^^^^^^^^^^^^^^^ unguarded-multiprocessing: A lambda cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
        pool.map(cube, numbers)
#                ^^^^ unguarded-multiprocessing: `cube` is defined inside a function and cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
        pool.apply_async(double, (1,))
#                        ^^^^^^ unguarded-multiprocessing: `double` is a lambda, which cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
    with ProcessPoolExecutor() as executor:
        executor.submit(lambda: 1)
#                       ^^^^^^^^^ unguarded-multiprocessing: A lambda cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
        executor.map(cube, numbers)
#                    ^^^^ unguarded-multiprocessing: `cube` is defined inside a function and cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
    Process(target=cube, args=(1,)).start()
#                  ^^^^ unguarded-multiprocessing: `cube` is defined inside a function and cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.


class Work:
    def start(self):
        self.worker = Process(target=lambda: print("hello"))
#                                    ^^^^^^^^^^^^^^^^^^^^^^ unguarded-multiprocessing: A lambda cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.
        self.other = mp.Process(target=square, args=(1,))


def threads_may_take_anything_is_fine(numbers):
    def cube(number):
        return number**3

    with ThreadPoolExecutor() as executor:
        executor.map(cube, numbers)
        executor.submit(lambda: 1)


def other_pools_are_fine(database, numbers):
    pool = database.Pool()
    pool.map(lambda row: row, numbers)


def helpers_of_the_module_are_fine(numbers):
    with mp.Pool(2) as pool:
        return pool.starmap(pow, zip(numbers, numbers)) + pool.map(square, numbers)


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        print(list(pool.map(square, range(3))))
    multiprocessing.Process(target=square, args=(1,)).start()

threads = ThreadPoolExecutor(2)
numbers = [1, 2, 3]
with Pool(4) as pool:
#    ^^^^^^^ unguarded-multiprocessing: This runs when the module is imported, and with the start methods spawn and forkserver each new process imports it again: it fails with a RuntimeError instead of starting work. Put the starting code under `if __name__ == "__main__":`.
    results = pool.map(square, numbers)

    # the sum of all squares
    print(sum(results))
workers = [Process(target=square, args=(n,)) for n in numbers]
for worker in workers:
    worker.start()


import multiprocessing

manager = multiprocessing.Manager()


def in_a_context(rows):
    context = multiprocessing.get_context("spawn")
    with context.Pool() as pool:
        return pool.map(lambda row: row, rows)
#                       ^^^^^^^^^^^^^^^ unguarded-multiprocessing: A lambda cannot be pickled, and a function travels to another process by pickling its name. Define it with `def` at the top of the module.


def in_another_context(rows, make):
    context = make("spawn")
    with context.Pool() as pool:
        return pool.map(lambda row: row, rows)
