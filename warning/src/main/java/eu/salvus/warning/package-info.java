/** Published threats in one neutral form, whatever the format they came in. */
@NullMarked
package eu.salvus.warning;

import org.jspecify.annotations.NullMarked;
