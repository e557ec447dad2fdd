/**
 * Advisories in the Common Security Advisory Framework of OASIS, versions 2.0 and 2.1: read into the neutral form, and checked.
 */
@NullMarked
package eu.salvus.warning.csaf;

import org.jspecify.annotations.NullMarked;
