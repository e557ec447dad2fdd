/** {@code salvus warning …}: advisories checked, matched and mirrored. */
@NullMarked
package eu.salvus.cli.warning;

import org.jspecify.annotations.NullMarked;
