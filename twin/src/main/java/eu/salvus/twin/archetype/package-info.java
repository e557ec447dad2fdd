/**
 * A dozen plain questions, and the plausible hospital that their answers describe.
 *
 * <p>What an archetype is made of stands in {@code content/archetypes/templates/}: questions, figures with unit and source, lists and
 * a template of the twin. This package holds the rules by which a template is expanded, the same for every archetype.
 */
@NullMarked
package eu.salvus.twin.archetype;

import org.jspecify.annotations.NullMarked;
