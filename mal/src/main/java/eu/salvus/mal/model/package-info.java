/** Instance models: assets, links and defences of one system, written in a language. */
@NullMarked
package eu.salvus.mal.model;

import org.jspecify.annotations.NullMarked;
