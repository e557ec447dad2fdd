/** The command about measures: which to take first. */
@NullMarked
package eu.salvus.cli.measure;

import org.jspecify.annotations.NullMarked;
