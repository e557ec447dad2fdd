/** Which assets of a hospital an advisory concerns: an index of what identifies them, and verdicts that say why. */
@NullMarked
package eu.salvus.warning.match;

import org.jspecify.annotations.NullMarked;
