/** Files read and written with care: clear errors, whole or not at all. */
@NullMarked
package eu.salvus.cli.file;

import org.jspecify.annotations.NullMarked;
