/** The page: one class for each of its parts. */
@NullMarked
package eu.salvus.report.page;

import org.jspecify.annotations.NullMarked;
