/** One result, one self-contained page. */
@NullMarked
package eu.salvus.report;

import org.jspecify.annotations.NullMarked;
