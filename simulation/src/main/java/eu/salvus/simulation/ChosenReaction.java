package eu.salvus.simulation;

import eu.salvus.simulation.defence.ReactionKind;

/**
 * Something a defender may choose to do at a moment of a run.
 *
 * @param kind what is done
 * @param subject id of what it is done to; empty for all the hospital has of that sort
 */
public record ChosenReaction(ReactionKind kind, String subject) {}
