/** What the commonest exceptions mean, in a learner's words: by type, and by what CPython 3.14 says in the message. */

/** The first that fits is taken. `$1` and `$2` are what the message names. */
const EXPLANATIONS: readonly (readonly [type: string, message: RegExp, text: string])[] = [
  [
    "ZeroDivisionError",
    /./,
    "The number that is divided by is 0. Ask before you divide, or decide what the answer should be then.",
  ],
  [
    "NameError",
    /^cannot access free variable '(.+?)'/,
    "The inner function uses $1 of the function around it, which had not given $1 a value when the inner one was called.",
  ],
  [
    "NameError",
    /^name '(.+?)' is not defined/,
    "When this line runs, nothing has been given the name $1. Is it spelled the same everywhere, and does the line that makes it run before this one?",
  ],
  [
    "UnboundLocalError",
    /'(.+?)'/,
    "The function assigns to $1 somewhere, so $1 is local in all of it, and this line reads it before it has a value.",
  ],
  ["IndexError", /^pop from/, "There was nothing left to take out."],
  [
    "IndexError",
    /out of range/,
    "Indexes run from 0 to one less than the length, or from -1 down to minus the length. This one lies outside.",
  ],
  ["KeyError", /empty/, "There was nothing left to take out."],
  ["KeyError", /./, "There is no such key. `in` asks for it first; get() of a dict gives a default instead."],
  [
    "AttributeError",
    /^'NoneType' object has no attribute '(.+?)'/,
    "The value before .$1 is None. Often it came from a function that returns nothing, as list.sort() and list.append() do.",
  ],
  [
    "AttributeError",
    /^'(.+?)' object has no attribute '(.+?)'/,
    "The value is of type $1, and neither it nor its class has an attribute $2. Is it spelled right, and is the value what you think?",
  ],
  ["AttributeError", /has no attribute '(.+?)'/, "There is nothing of the name $1 in it."],
  [
    "TypeError",
    /^'NoneType' object is not (\w+)/,
    "The value is None. Often it came from a function that returns nothing, as list.sort() and list.append() do.",
  ],
  [
    "TypeError",
    /^'(.+?)' object is not callable/,
    "The parentheses call something of type $1, which is no function. Has the name of a function been given to something else?",
  ],
  [
    "TypeError",
    /^'(.+?)' object is not subscriptable/,
    "Square brackets ask for an item, and a value of type $1 has none.",
  ],
  [
    "TypeError",
    /^'(.+?)' object is not iterable/,
    "Something goes through its items, and a value of type $1 has none.",
  ],
  [
    "TypeError",
    /^'(.+?)' object does not support item (assignment|deletion)/,
    "A value of type $1 cannot be changed in place; make a new one.",
  ],
  [
    "TypeError",
    /^can only concatenate (\w+) \(not "(.+?)"\)/,
    "+ joins a $1 to another $1, and the other value is of type $2. Convert one of them first.",
  ],
  [
    "TypeError",
    /^unsupported operand type\(s\) for (\S+): '(.+?)' and '(.+?)'/,
    "No rule says what $1 means between a value of type $2 and one of type $3. Convert one of them first.",
  ],
  [
    "TypeError",
    /^'(\S+)' not supported between instances of '(.+?)' and '(.+?)'/,
    "Values of type $2 and $3 have no order, so $1 cannot compare them.",
  ],
  [
    "TypeError",
    /missing \d+ required (?:positional|keyword-only) argument/,
    "The call gives fewer arguments than the function asks for.",
  ],
  [
    "TypeError",
    /takes (?:from )?\d.* positional arguments? but \d+ (?:was|were) given/,
    "The call gives more arguments than the function takes. A method is also given the object before the dot.",
  ],
  ["TypeError", /got an unexpected keyword argument '(.+?)'/, "The function has no parameter $1."],
  [
    "TypeError",
    /got multiple values for argument '(.+?)'/,
    "The call gives $1 twice: once by its place, and once by its name.",
  ],
  [
    "TypeError",
    /unhashable type: '(.+?)'/,
    "Keys of a dict and elements of a set must be hashable, and a value of type $1 is not: it can change.",
  ],
  ["ValueError", /^invalid literal for int\(\)/, "The text is no whole number, so int() cannot read it."],
  ["ValueError", /^could not convert string to float/, "The text is no number, so float() cannot read it."],
  ["ValueError", /^too many values to unpack/, "There are more values on the right than names on the left."],
  ["ValueError", /^not enough values to unpack/, "There are fewer values on the right than names on the left."],
  [
    "ValueError",
    /(?:is not in|not in) (?:list|tuple|deque)|substring not found/,
    "It does not occur there. `in` asks first.",
  ],
  [
    "StopIteration",
    /^/,
    "The iterator has nothing more to give. A for loop just ends there; next() takes a second argument for that case.",
  ],
  ["AssertionError", /^/, "The condition behind assert was false."],
  [
    "RuntimeError",
    /changed size during iteration/,
    "The loop body adds or removes items of what the loop goes through. Go through a copy instead.",
  ],
  ["ImportError", /^cannot import name '(.+?)'/, "The module exists, but has nothing of the name $1."],
  [
    "ExceptionGroup",
    /^/,
    "Several things failed at once; the text above lists each of them. `except*` handles them by type.",
  ],
  ["TabError", /^/, "Lines of one block are indented by tabs and by spaces. Use spaces everywhere."],
  [
    "IndentationError",
    /^expected an indented block/,
    "After a colon comes at least one line that stands further to the right.",
  ],
  [
    "IndentationError",
    /^unexpected indent/,
    "This line stands further to the right than the one before, and nothing opened a block.",
  ],
  [
    "IndentationError",
    /^unindent does not match/,
    "This line must stand as far to the right as a line of a block that is still open.",
  ],
  ["SyntaxError", /^'(.)' was never closed/, "The bracket $1 is opened here, and nothing closes it."],
  ["SyntaxError", /^unmatched '(.)'/, "There is a $1 that closes nothing."],
  ["SyntaxError", /^expected ':'/, "This line opens a block, so it ends with a colon."],
  [
    "SyntaxError",
    /^unterminated (?:triple-quoted )?f?-?string literal/,
    "The text begins with a quotation mark, and none ends it.",
  ],
  ["SyntaxError", /Maybe you meant '==' /, "= gives a name to a value. To compare two values, write ==."],
  ["SyntaxError", /^'(.+?)' outside (?:function|async function|loop)/, "$1 only makes sense inside one."],
  [
    "SyntaxError",
    /^/,
    "Python could not read the program here, so none of it has run. The mistake may be a little before this place.",
  ],
];

/** Null where there is nothing to say that the message does not. */
export function explanationOf(type: string, message: string): string | null {
  for (const [each, pattern, text] of EXPLANATIONS) {
    const found = each === type ? pattern.exec(message) : null;
    if (found !== null) return text.replace(/\$(\d)/g, (_, n) => found[Number(n)] ?? "");
  }
  return null;
}
