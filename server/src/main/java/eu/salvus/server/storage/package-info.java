/** The database as a whole: kept in a file, and put back from it, whichever database it was. */
@NullMarked
package eu.salvus.server.storage;

import org.jspecify.annotations.NullMarked;
