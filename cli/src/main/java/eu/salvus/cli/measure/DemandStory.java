package eu.salvus.cli.measure;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.terminal.Terminal;
import eu.salvus.simulation.advice.Advice;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.Demand.State;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.measure.Ask;
import eu.salvus.simulation.measure.Price;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the law demands, told apart from what pays: the unfunded by name, with what they would cost.
 *
 * @param advice what to take
 * @param terminal where it is told
 */
record DemandStory(Advice advice, Terminal terminal) {

    void tell() {
        if (advice.demands().isEmpty()) {
            return;
        }
        terminal.head("measures.law");
        terminal.tell(advice.scope() == Scope.USUALLY_NOT ? "measures.scope-small" : "measures.scope");
        terminal.tell(
                "measures.law-note", in(State.IN_PLACE).size(), in(State.FUNDED).size());
        List<Demand> unfunded = in(State.UNFUNDED);
        if (!unfunded.isEmpty()) {
            terminal.tell(
                    "measures.unfunded",
                    unfunded.size(),
                    sum(unfunded, price -> price.euros().middle()),
                    sum(unfunded, price -> price.staffDays().middle()));
            unfunded.forEach(demand -> terminal.item(
                    messages().text("measures.demand", name(demand), asks(demand), euros(demand), days(demand))));
        }
        List<Demand> open = in(State.TO_CHECK);
        if (!open.isEmpty()) {
            terminal.tell("measures.to-check", open.size());
            open.forEach(
                    demand -> terminal.item(messages().text("measures.demand-to-check", name(demand), asks(demand))));
        }
    }

    private List<Demand> in(State state) {
        return advice.demands().stream()
                .filter(demand -> demand.state() == state)
                .toList();
    }

    private String sum(List<Demand> demands, ToDoubleFunction<Price> amount) {
        return messages()
                .figures()
                .about(demands.stream()
                        .map(Demand::price)
                        .filter(Objects::nonNull)
                        .mapToDouble(amount)
                        .sum());
    }

    private String name(Demand demand) {
        return demand.measure().name().in(messages().language().locale());
    }

    private String asks(Demand demand) {
        return demand.measure().asks().stream()
                .filter(Ask::required)
                .map(ask -> ask.of().in(messages().language().locale()))
                .collect(Collectors.joining(", "));
    }

    private String euros(Demand demand) {
        return demand.price() == null
                ? ""
                : messages().figures().about(demand.price().euros().middle());
    }

    private String days(Demand demand) {
        return demand.price() == null
                ? ""
                : messages().figures().about(demand.price().staffDays().middle());
    }

    private Messages messages() {
        return terminal.messages();
    }
}
