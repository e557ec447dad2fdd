/** YAML as a tree whose nodes know their lines: content files, mappings and decisions. */
@NullMarked
package eu.salvus.inventory.yaml;

import org.jspecify.annotations.NullMarked;
