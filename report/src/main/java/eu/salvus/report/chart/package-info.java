/** Charts as inline SVG; each stands beside a table of the same numbers. */
@NullMarked
package eu.salvus.report.chart;

import org.jspecify.annotations.NullMarked;
