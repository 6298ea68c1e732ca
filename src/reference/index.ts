export {
  type Comparison,
  type Element,
  type ElementName,
  elements,
  findElement,
  getElement,
  isScored,
  type Sensitivity,
  wireOrder,
} from './elements.ts';
