/** A page of a result on paper. */
@NullMarked
package eu.salvus.report.pdf;

import org.jspecify.annotations.NullMarked;
