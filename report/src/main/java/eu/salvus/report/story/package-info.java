/** What a result says, in sentences of a language: shared by the pages of this module and the command line. */
@NullMarked
package eu.salvus.report.story;

import org.jspecify.annotations.NullMarked;
