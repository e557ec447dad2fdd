/** What is unknown of a twin, and what is assumed in its place. */
@NullMarked
package eu.salvus.twin.assumption;

import org.jspecify.annotations.NullMarked;
