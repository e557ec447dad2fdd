/**
 * Publishing as a trusted provider of CSAF 2.0 (section 7): which documents are taken, and the files that others find, check and mirror
 * them by.
 */
@NullMarked
package eu.salvus.warning.publication;

import org.jspecify.annotations.NullMarked;
