"""What was made is kept exactly as long as it was made from the same."""

from cjm_desktop.layout.kept import Kept


def test_the_same_inputs_give_the_same_object() -> None:
    kept, made = Kept(), []

    def make(*inputs: str) -> list[str]:
        made.append(inputs)
        return list(inputs)

    first = kept(make, "name", "a", "b")
    assert kept(make, "name", "a", "b") is first
    assert kept(make, "other", "a", "b") is not first
    assert kept(make, "name", "a", "c") == ["a", "c"]
    assert kept(make, "name", "a", "b") is not first
    assert made == [("a", "b"), ("a", "b"), ("a", "c"), ("a", "b")]


def test_functions_do_not_share_a_name() -> None:
    kept = Kept()
    assert kept(str, "name", 1) == "1"
    assert kept(float, "name", 1) == 1.0
