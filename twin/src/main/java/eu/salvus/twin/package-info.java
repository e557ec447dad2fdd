/** A hospital, described. */
@NullMarked
package eu.salvus.twin;

import org.jspecify.annotations.NullMarked;
