/** JSON and YAML as trees that know where each value stands, for the messages of readers. */
@NullMarked
package eu.salvus.mal.document;

import org.jspecify.annotations.NullMarked;
