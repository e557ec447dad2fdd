package eu.salvus.simulation.care;

import eu.salvus.simulation.unknown.Assumed;

/**
 * When and how urgent patients are sent to neighbours. It switches on when the share of capacity has been below {@code below}
 * for {@code belowHours}, off when it has been {@code above} or more for {@code aboveHours}.
 *
 * @param below share of capacity, 0 to 1
 * @param belowHours hours
 * @param above share of capacity, from {@code below} to 1
 * @param aboveHours hours
 * @param share share of urgent arrivals that is sent away while it is on, 0 to 1
 * @param pool index of the neighbours' spare capacity
 */
public record Diversion(double below, double belowHours, double above, double aboveHours, Assumed share, int pool) {}
