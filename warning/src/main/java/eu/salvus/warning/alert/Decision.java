package eu.salvus.warning.alert;

/**
 * How soon an alert is to be dealt with, and what that rests on.
 *
 * @param exploitation how far the weakness is exploited
 * @param exposure how far the system can be reached
 * @param automatable whether attackers can do it without a hand
 * @param safety the danger to a patient
 * @param mission what becomes of care
 * @param human both together
 * @param priority how soon
 */
public record Decision(
        Exploitation exploitation,
        Exposure exposure,
        boolean automatable,
        SafetyImpact safety,
        MissionImpact mission,
        HumanImpact human,
        Priority priority) {}
