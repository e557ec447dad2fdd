package eu.salvus.simulation.advice;

import eu.salvus.simulation.choice.Budget;
import eu.salvus.simulation.choice.Choice.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a budget leaves over, and what the law demands that it would still pay.
 *
 * @param money euros left, 0 or more; infinite without a limit
 * @param staffDays days left, 0 or more; infinite without a limit
 * @param demands what would fit in both together, at the middle of each price, the cheapest first
 */
public record Remains(double money, double staffDays, List<Demand> demands) {

    /** Copies the list. */
    public Remains {
        demands = List.copyOf(demands);
    }

    static Remains of(Advice advice) {
        Budget budget = advice.request().budget();
        Outcome best = advice.choice().best().outcome();
        double money = Math.max(0, budget.money() - best.money());
        double days = Math.max(0, budget.staffDays() - best.staffDays());
        return new Remains(money, days, fitting(advice, money, days));
    }

    /** Greedily the cheapest: with each that is taken, what needs it may follow. */
    private static List<Demand> fitting(Advice advice, double money, double days) {
        List<Demand> open = new ArrayList<>(advice.demands().stream()
                .filter(demand -> demand.state() == Demand.State.UNFUNDED)
                .sorted(Comparator.comparingDouble(Remains::euros).thenComparingDouble(Remains::days))
                .toList());
        Set<String> taken = new HashSet<>(advice.choice().best().outcome().measures());
        List<Demand> fitting = new ArrayList<>();
        double moneyLeft = money;
        double daysLeft = days;
        boolean found = true;
        while (found) {
            found = false;
            for (Demand demand : List.copyOf(open)) {
                if (euros(demand) <= moneyLeft && days(demand) <= daysLeft && mayJoin(demand, taken, advice)) {
                    moneyLeft -= euros(demand);
                    daysLeft -= days(demand);
                    taken.add(demand.measure().id());
                    fitting.add(demand);
                    open.remove(demand);
                    found = true;
                    break;
                }
            }
        }
        return fitting;
    }

    /** What is demanded is no option where it needs something impossible. */
    private static boolean mayJoin(Demand demand, Set<String> taken, Advice advice) {
        String id = demand.measure().id();
        return advice.options().stream()
                        .anyMatch(option -> option.measure().id().equals(id) && taken.containsAll(option.needs()))
                && demand.measure().excludes().stream().noneMatch(taken::contains)
                && taken.stream()
                        .noneMatch(other -> advice.measure(other).excludes().contains(id));
    }

    private static double euros(Demand demand) {
        return Objects.requireNonNull(demand.price()).euros().middle();
    }

    private static double days(Demand demand) {
        return Objects.requireNonNull(demand.price()).staffDays().middle();
    }
}
