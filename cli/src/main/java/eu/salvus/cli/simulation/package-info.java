/** The commands that simulate attacks, and the story they tell of them in plain words. */
@NullMarked
package eu.salvus.cli.simulation;

import org.jspecify.annotations.NullMarked;
