/** Stands for style sheets in tests: nothing is drawn there. */
export default {};
