package eu.salvus.warning.csaf;

/**
 * A rule of CSAF that a document breaks.
 *
 * @param test number of the mandatory test, such as {@code 6.1.27.3}; {@code structure} for the shape of the document; {@code file} where
 *     it could not be read at all
 * @param place where, as a JSON path such as {@code $.document.title}; where the text is no JSON, {@code line 3, column 7}; empty when it
 *     is the whole file
 * @param what is wrong, with its value
 * @param remedy what to do about it
 */
public record CsafFailure(String test, String place, String what, String remedy) {}
