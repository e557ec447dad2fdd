/** A page as a tree: whatever is no element is text, and text is always escaped. */
@NullMarked
package eu.salvus.report.html;

import org.jspecify.annotations.NullMarked;
