/**
 * A twin as YAML files: read with every error at once, written, edited in place, compared.
 *
 * <p>The tables of {@code Shape}s are the one description of the format; reader, writer and comparison follow them.
 */
@NullMarked
package eu.salvus.twin.yaml;

import org.jspecify.annotations.NullMarked;
