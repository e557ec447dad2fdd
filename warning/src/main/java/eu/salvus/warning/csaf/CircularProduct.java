package eu.salvus.warning.csaf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** No product is defined by way of itself. */
final class CircularProduct implements MandatoryTest {
    @Override
    public String number() {
        return "6.1.3";
    }

    @Override
    public void check(CsafDocument document, Findings findings) {
        List<CsafDocument.Composed> composed = document.composed();
        Map<String, Integer> byId = new HashMap<>();
        for (int index = 0; index < composed.size(); index++) {
            String id = composed.get(index).id();
            if (id != null) {
                byId.putIfAbsent(id, index);
            }
        }
        for (int index : circular(composed, byId)) {
            findings.add(
                    composed.get(index).spot().place(),
                    "the product '"
                            + Part.cut(String.valueOf(composed.get(index).id())) + "' is defined by way of itself",
                    "let it refer to products that are defined without it");
        }
    }

    /** What is left when all that rests on plain products only is taken away, again and again. */
    private static List<Integer> circular(List<CsafDocument.Composed> composed, Map<String, Integer> byId) {
        List<List<Integer>> restingOn = new ArrayList<>();
        int[] open = new int[composed.size()];
        composed.forEach(product -> restingOn.add(new ArrayList<>()));
        for (int index = 0; index < composed.size(); index++) {
            for (Spot reference : composed.get(index).parts()) {
                Integer part = byId.get(Objects.requireNonNullElse(reference.text(), ""));
                if (part != null) {
                    restingOn.get(part).add(index);
                    open[index]++;
                }
            }
        }
        Deque<Integer> plain = new ArrayDeque<>();
        for (int index = 0; index < open.length; index++) {
            if (open[index] == 0) {
                plain.add(index);
            }
        }
        while (!plain.isEmpty()) {
            for (int above : restingOn.get(plain.remove())) {
                if (--open[above] == 0) {
                    plain.add(above);
                }
            }
        }
        List<Integer> left = new ArrayList<>();
        for (int index = 0; index < open.length; index++) {
            if (open[index] > 0) {
                left.add(index);
            }
        }
        return left;
    }
}
