package eu.salvus.simulation.insight;

/**
 * A step of a way, as it is told: of alike machines any.
 *
 * @param step type and name of the step in the attack language, such as {@code Workstation.openMail}
 * @param sort the sort of machine it happens to, such as {@code asset/workstation/-/administration} (kind, role, kind of zone); empty for
 *     what is no machine
 * @param id of what it happens to; of a sort of machines, the one it happened to most often
 */
public record PathStep(String step, String sort, String id) {}
