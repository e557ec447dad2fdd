/** Results as JSON, the same bytes for the same result. */
@NullMarked
package eu.salvus.cli.option;

import org.jspecify.annotations.NullMarked;
