"""What a quantity, a date or a time of day means, whatever language it was written in."""

from auditor.quantity.values import Bound as Bound
from auditor.quantity.values import Clock as Clock
from auditor.quantity.values import Date as Date
from auditor.quantity.values import Form as Form
from auditor.quantity.values import Offset as Offset
from auditor.quantity.values import Part as Part
from auditor.quantity.values import Quantity as Quantity
from auditor.quantity.values import Reading as Reading
from auditor.quantity.values import Value as Value
from auditor.quantity.values import in_base as in_base
from auditor.quantity.values import is_real_date as is_real_date
from auditor.quantity.values import plain as plain
