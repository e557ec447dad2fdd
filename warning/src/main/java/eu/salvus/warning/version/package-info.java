/** Versions as publishers and inventories write them: which comes first, and whether a range holds one. Unknown is an answer. */
@NullMarked
package eu.salvus.warning.version;

import org.jspecify.annotations.NullMarked;
