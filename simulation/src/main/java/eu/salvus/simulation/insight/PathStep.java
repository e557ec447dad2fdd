package eu.salvus.simulation.insight;

/**
 * A step of a way, as it is told of all runs that went it.
 *
 * @param step type and name of the step in the attack language, such as {@code Workstation.openMail}
 * @param sort the sort of machine it happens to, such as {@code asset/workstation/-/administration} (kind, role, kind of zone; a dash for
 *     what differs from run to run); empty for what is no machine
 * @param id of what it happened to most often
 */
public record PathStep(String step, String sort, String id) {}
