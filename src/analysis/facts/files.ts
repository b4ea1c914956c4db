/**
 * What opens something that must be closed, and who only borrows an open file.
 * Source: the Python 3.14 library reference (`io`, `gzip`, `bz2`, `lzma`, `tarfile`, `zipfile`, `socket`, `tempfile`,
 * `json`, `csv`, `pickle`, …) and the documentation of PyYAML. That each opener gives a context manager is run in
 * `test/analysis/library.test.ts`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Calls whose result must be closed and can be used in `with`. */
export const OPENERS: ReadonlySet<string> = words(
  `builtins.open io.open io.FileIO os.fdopen codecs.open tokenize.open gzip.open gzip.GzipFile bz2.open bz2.BZ2File
  lzma.open lzma.LZMAFile tarfile.open tarfile.TarFile tarfile.TarFile.open
  io.open_code dbm.dumb.open zipfile.ZipFile wave.open shelve.open
  dbm.open socket.socket socket.create_connection tempfile.TemporaryFile tempfile.NamedTemporaryFile
  tempfile.SpooledTemporaryFile pathlib.Path.open`,
);

/** Functions that read or write an open file while they run and do not keep it. */
export const BORROWERS: ReadonlySet<string> = words(
  `json.load json.dump pickle.load pickle.dump marshal.load marshal.dump csv.writer csv.DictWriter tomllib.load
  plistlib.load plistlib.dump yaml.load yaml.safe_load yaml.dump yaml.safe_dump yaml.load_all ast.parse
  shutil.copyfileobj xml.etree.ElementTree.parse xml.dom.minidom.parse builtins.print builtins.list builtins.tuple
  builtins.set builtins.frozenset builtins.dict builtins.sum builtins.sorted builtins.min builtins.max builtins.len
  builtins.any builtins.all builtins.next builtins.isinstance builtins.repr builtins.str builtins.type
  collections.Counter itertools.islice hashlib.file_digest email.message_from_file email.message_from_binary_file
  configparser.ConfigParser.read_file toml.load tomli.load zlib.crc32`,
);

/** Give an iterator that goes on reading from the file it was given. */
export const READERS: ReadonlySet<string> = words(
  `csv.reader csv.DictReader builtins.map builtins.filter builtins.zip builtins.enumerate builtins.iter itertools.chain
  itertools.takewhile itertools.dropwhile itertools.groupby itertools.filterfalse fileinput.input`,
);
